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
--> statement-breakpoint
-- Where the bytes lie that a filed report discloses to everybody, and the sealed key to them: of the revision that
-- stands, and only the very bytes whose hash it tells. Security definer: whoever reads them is nobody's member.
create function private.disclosed_evidence(of_programme text, of_company text, of_period text, of_number integer)
  returns table (file_id uuid, organisation_id uuid, type text, size bigint, sha256 text, store_key text, key_id text,
    wrapped_key bytea)
  language sql stable security definer set search_path = '' as $$
    select bytes.id, bytes.organisation_id, bytes.type, bytes.size, encode(bytes.sha256, 'hex'), bytes.store_key,
      bytes.key_id, bytes.wrapped_key
    from private.organisation company
      join private.report begun on begun.organisation_id = company.id and begun.period = of_period
      join private.revision filed
        on filed.report_id = begun.id and filed.number = private.standing_revision(begun.id)
      join private.evidence_item item on item.report_id = begun.id and item.number = of_number
      join private.evidence_file bytes on bytes.item_id = item.id
    where company.programme = of_programme and company.key = of_company
      and exists (
        select from jsonb_array_elements(filed.content -> 'evidence') told
        where (told ->> 'number')::integer = of_number and told ->> 'readers' = 'public'
          and told -> 'disclosed' ->> 'sha256' = encode(bytes.sha256, 'hex'))
  $$;
--> statement-breakpoint
revoke execute on function private.disclosed_evidence(text, text, text, integer) from public;
--> statement-breakpoint
grant execute on function private.disclosed_evidence(text, text, text, integer) to register_desk;
