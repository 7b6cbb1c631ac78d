-- What the generator cannot write for evidence: grants, row security and guards. Bytes lie elsewhere, sealed; here is
-- what is said of them, who opened them, and the keys to them, which are sealed too.
--> statement-breakpoint
alter table private.evidence_item enable row level security;
--> statement-breakpoint
alter table private.evidence_item force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_item to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.evidence_item to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_item for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
alter table private.evidence_description enable row level security;
--> statement-breakpoint
alter table private.evidence_description force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_description to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.evidence_description to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_description for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
alter table private.evidence_file enable row level security;
--> statement-breakpoint
alter table private.evidence_file force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_file to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.evidence_file to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_file for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
alter table private.evidence_withdrawal enable row level security;
--> statement-breakpoint
alter table private.evidence_withdrawal force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_withdrawal to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.evidence_withdrawal to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_withdrawal for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
alter table private.evidence_reading enable row level security;
--> statement-breakpoint
alter table private.evidence_reading force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_reading to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.evidence_reading to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_reading for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy made_by_its_writers on private.evidence_item for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer')));
--> statement-breakpoint
create policy made_by_its_writers on private.evidence_description for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and described_by = private.actor());
--> statement-breakpoint
create policy made_by_its_writers on private.evidence_file for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and handed_in_by = private.actor());
--> statement-breakpoint
create policy made_by_its_writers on private.evidence_withdrawal for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and withdrawn_by = private.actor());
--> statement-breakpoint
create policy read_by_the_company on private.evidence_reading for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
    and read_by = private.actor());
--> statement-breakpoint
create trigger evidence_item_is_kept before update or delete on private.evidence_item
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_item_is_not_emptied before truncate on private.evidence_item
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger evidence_item_has_its_event after insert or update on private.evidence_item
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create trigger evidence_description_is_kept before update or delete on private.evidence_description
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_description_is_not_emptied before truncate on private.evidence_description
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger evidence_description_has_its_event after insert or update on private.evidence_description
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create trigger evidence_file_is_kept before update or delete on private.evidence_file
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_file_is_not_emptied before truncate on private.evidence_file
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger evidence_file_has_its_event after insert or update on private.evidence_file
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create trigger evidence_withdrawal_is_kept before update or delete on private.evidence_withdrawal
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_withdrawal_is_not_emptied before truncate on private.evidence_withdrawal
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger evidence_withdrawal_has_its_event after insert or update on private.evidence_withdrawal
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create trigger evidence_reading_is_kept before update or delete on private.evidence_reading
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_reading_is_not_emptied before truncate on private.evidence_reading
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger evidence_reading_has_its_event after insert or update on private.evidence_reading
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create trigger evidence_item_needs_an_open_report before insert on private.evidence_item
  for each row execute function private.check_report_is_open();
--> statement-breakpoint
-- What is said of an item and its bytes change only while its report is open and the item is not withdrawn. Waits for the
-- report's lock, so a filing at the same moment comes before or after.
create function private.check_evidence_is_open() returns trigger language plpgsql security definer
  set search_path = '' as $$
  declare
    asked uuid;
  begin
    select report_id into asked from private.evidence_item where id = new.item_id;
    perform pg_advisory_xact_lock_shared(2024, hashtext(asked::text));
    if private.standing_revision(asked) is not null
      or exists (select from private.handover where handover.report_id = asked and taken_back_at is null) then
      raise exception 'the report of evidence item % is closed', new.item_id using errcode = 'RG002';
    end if;
    if exists (select from private.evidence_withdrawal where item_id = new.item_id) then
      raise exception 'evidence item % is withdrawn', new.item_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger evidence_description_needs_an_open_report before insert on private.evidence_description
  for each row execute function private.check_evidence_is_open();
--> statement-breakpoint
create trigger evidence_file_needs_an_open_report before insert on private.evidence_file
  for each row execute function private.check_evidence_is_open();
--> statement-breakpoint
create trigger evidence_withdrawal_needs_an_open_report before insert on private.evidence_withdrawal
  for each row execute function private.check_evidence_is_open();
--> statement-breakpoint
revoke execute on function private.check_evidence_is_open() from public;
