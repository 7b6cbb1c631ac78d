-- What the generator cannot write for uploaded workbooks: grants, row security, guards, and the sweep of old ones.
alter table private.workbook_import enable row level security;
--> statement-breakpoint
alter table private.workbook_import force row level security;
--> statement-breakpoint
create policy owner_keeps on private.workbook_import to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert, update (content, ended_at, ended_how) on private.workbook_import to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.workbook_import for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy uploaded_by_its_writers on private.workbook_import for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and uploaded_by = private.actor() and ended_at is null);
--> statement-breakpoint
create policy ended_by_its_writers on private.workbook_import for update to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer')) and ended_at is null)
  with check (ended_how in ('applied', 'put_aside'));
--> statement-breakpoint
-- What was uploaded never changes: it ends once, and then nothing of it is left. For the owner too.
create function private.guard_workbook_import() returns trigger language plpgsql set search_path = '' as $$
  begin
    if old.ended_at is not null or new.ended_at is null then
      raise exception 'workbook import % is over or does not end', old.id using errcode = 'RG002';
    end if;
    if (new.id, new.organisation_id, new.period, new.uploaded_by, new.uploaded_at)
      is distinct from (old.id, old.organisation_id, old.period, old.uploaded_by, old.uploaded_at)
    then
      raise exception 'a workbook import is never changed: upload another' using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger workbook_import_ends_once before update on private.workbook_import
  for each row execute function private.guard_workbook_import();
--> statement-breakpoint
create trigger workbook_import_is_kept before delete on private.workbook_import
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger workbook_import_is_not_emptied before truncate on private.workbook_import
  for each statement execute function private.refuse_change();
--> statement-breakpoint
-- Growing old is nobody's act: every other change is told.
create constraint trigger workbook_import_has_its_event after insert or update on private.workbook_import
  deferrable initially deferred for each row when (new.ended_how is distinct from 'expired')
  execute function private.demand_event();
--> statement-breakpoint
-- Empties what nobody decided on within seven days, whoever's it is; how many there were.
create function private.expire_workbook_imports() returns bigint language sql security definer
  set search_path = '' as $$
    with expired as (
      update private.workbook_import set content = null, ended_at = clock_timestamp(), ended_how = 'expired'
        where ended_at is null and uploaded_at < clock_timestamp() - interval '7 days' returning id)
    select count(*) from expired
  $$;
--> statement-breakpoint
revoke execute on function private.guard_workbook_import(), private.expire_workbook_imports() from public;
--> statement-breakpoint
grant execute on function private.expire_workbook_imports() to register_desk;
