-- What the generator cannot write for restatements and withdrawals: grants, row security, guards; and that a report is
-- closed by a revision that stands, no more by one that was withdrawn.
alter table published.withdrawal enable row level security;
--> statement-breakpoint
alter table published.withdrawal force row level security;
--> statement-breakpoint
grant select on published.withdrawal to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.withdrawal for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update (entry_until) on published.withdrawal to register_record;
--> statement-breakpoint
create policy record_projects on published.withdrawal for insert to register_record
  with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.withdrawal for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.withdrawal to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger withdrawal_is_only_replaced before update or delete on published.withdrawal
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger withdrawal_is_not_emptied before truncate on published.withdrawal
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger withdrawal_comes_with_its_entry before insert on published.withdrawal
  for each row execute function published.come_with_entry();
--> statement-breakpoint
alter table private.restatement enable row level security;
--> statement-breakpoint
alter table private.restatement force row level security;
--> statement-breakpoint
create policy owner_keeps on private.restatement to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert, update (ended_by, ended_at, ending) on private.restatement to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.restatement for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy prepared_by_its_writers on private.restatement for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and prepared_by = private.actor() and ended_at is null);
--> statement-breakpoint
create policy ended_by_its_writers on private.restatement for update to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer')) and ended_at is null)
  with check (ended_by = private.actor()
    and (ending <> 'signed' or organisation_id in (select private.my_organisations('officer'))));
--> statement-breakpoint
alter table private.report_withdrawal enable row level security;
--> statement-breakpoint
alter table private.report_withdrawal force row level security;
--> statement-breakpoint
create policy owner_keeps on private.report_withdrawal to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.report_withdrawal to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.report_withdrawal for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy withdrawn_by_the_officer on private.report_withdrawal for insert to register_desk
  with check (organisation_id in (select private.my_organisations('officer')) and withdrawn_by = private.actor());
--> statement-breakpoint
-- The number of the revision that stands; null while none does: never filed, or withdrawn since.
create function private.standing_revision(of_report uuid) returns integer language sql stable security definer
  set search_path = '' as $$
    select max(filed.number) from private.revision filed
    where filed.report_id = of_report and not exists (
      select from private.report_withdrawal withdrawn
      where withdrawn.report_id = of_report and withdrawn.revision >= filed.number)
  $$;
--> statement-breakpoint
create or replace function private.check_report_is_open() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    if tg_table_name = 'handover' then
      perform pg_advisory_xact_lock(2024, hashtext(new.report_id::text));
      perform 1 from private.report where id = new.report_id for update;
    else
      perform pg_advisory_xact_lock_shared(2024, hashtext(new.report_id::text));
    end if;
    if private.standing_revision(new.report_id) is not null
      or exists (select from private.handover where report_id = new.report_id and taken_back_at is null) then
      raise exception 'report % is closed', new.report_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create or replace function private.check_report_is_not_filed() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where id = new.report_id for update;
    if private.standing_revision(new.report_id) is not null then
      raise exception 'report % is filed', new.report_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create or replace function private.check_section_is_open() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where organisation_id = new.organisation_id and period = new.period for update;
    if exists (
      select from private.report begun
      where begun.organisation_id = new.organisation_id and begun.period = new.period
        and private.standing_revision(begun.id) is not null
    ) then
      raise exception 'the report of % on % is filed', new.organisation_id, new.period using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
-- A revision is certified on what was handed over, and stands on the record at the place it names. The next one after
-- a revision that stands restates it, and nothing else does.
create or replace function private.check_revision() returns trigger language plpgsql security definer
  set search_path = '' as $$
  declare
    standing integer;
    last integer;
  begin
    perform 1 from private.report where id = new.report_id for update;
    if not exists (select from private.handover where report_id = new.report_id and taken_back_at is null) then
      raise exception 'report % was not handed over', new.report_id using errcode = 'RG002';
    end if;
    standing := private.standing_revision(new.report_id);
    if not exists (
      select from published.report filed join private.organisation company
        on company.programme = filed.programme and company.key = filed.organisation
      where company.id = new.organisation_id and filed.programme = new.programme
        and filed.entry_from = new.entry_position and filed.revision = new.number
        and filed.content_digest = new.content_digest and filed.filed_at = new.filed_at
    ) then
      raise exception 'revision % of report % is not on the record', new.number, new.report_id
        using errcode = 'RG001';
    end if;
    select coalesce(max(number), 0) into last from private.revision where report_id = new.report_id;
    if new.number <> last + 1 then
      raise exception 'revision % of report % is not next', new.number, new.report_id using errcode = 'RG002';
    end if;
    -- After the number: whoever files a second time only came too late.
    if not exists (
      select from published.report filed
      where filed.programme = new.programme and filed.entry_from = new.entry_position
        and (jsonb_typeof(filed.document -> 'restatement') is not distinct from 'object') = (standing is not null)
    ) then
      raise exception 'revision % of report % restates what does not stand, or does not what stands', new.number,
        new.report_id using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
-- A restatement is prepared from the revision that stands. Locks the report, as filing does.
create function private.check_restatement() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where id = new.report_id for update;
    if private.standing_revision(new.report_id) is distinct from new.base_revision then
      raise exception 'revision % of report % does not stand', new.base_revision, new.report_id
        using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger restatement_is_of_what_stands before insert on private.restatement
  for each row execute function private.check_restatement();
--> statement-breakpoint
-- What was prepared never changes: it ends once. For the owner too.
create function private.guard_restatement() returns trigger language plpgsql set search_path = '' as $$
  begin
    if old.ended_at is not null or new.ended_at is null then
      raise exception 'restatement % is over or does not end', old.id using errcode = 'RG002';
    end if;
    if to_jsonb(new) - array['ended_by', 'ended_at', 'ending']
      <> to_jsonb(old) - array['ended_by', 'ended_at', 'ending'] then
      raise exception 'a restatement is never changed: prepare another' using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger restatement_ends_once before update on private.restatement
  for each row execute function private.guard_restatement();
--> statement-breakpoint
create trigger restatement_is_kept before delete on private.restatement
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger restatement_is_not_emptied before truncate on private.restatement
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger restatement_has_its_event after insert or update on private.restatement
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
-- What is withdrawn is the revision that stands, and its withdrawal is on the record at the place it names.
create function private.check_report_withdrawal() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where id = new.report_id for update;
    if private.standing_revision(new.report_id) is distinct from new.revision then
      raise exception 'revision % of report % does not stand', new.revision, new.report_id using errcode = 'RG002';
    end if;
    if not exists (
      select from published.withdrawal told
        join private.organisation company on company.programme = told.programme and company.key = told.organisation
        join private.report kept on kept.id = new.report_id and kept.period = told.period
      where company.id = new.organisation_id and told.programme = new.programme
        and told.entry_from = new.entry_position and told.revision = new.revision
    ) then
      raise exception 'the withdrawal of report % is not on the record', new.report_id using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger report_withdrawal_is_on_record before insert on private.report_withdrawal
  for each row execute function private.check_report_withdrawal();
--> statement-breakpoint
create trigger report_withdrawal_is_kept before update or delete on private.report_withdrawal
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger report_withdrawal_is_not_emptied before truncate on private.report_withdrawal
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger report_withdrawal_has_its_event after insert or update on private.report_withdrawal
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create or replace function published.may_be_entered(record text, kind text, subject text) returns boolean
  language sql stable security definer set search_path = '' as $$
    select case
      when kind in ('report_filed', 'report_withdrawn') then exists (
        select from private.organisation company
        where company.programme = record and starts_with(subject, 'report/' || company.key || '/')
          and company.id in (select private.my_organisations('officer')))
      else record in (select private.my_programmes())
    end
  $$;
