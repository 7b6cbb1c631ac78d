-- What the generator cannot write: grants, row security (FORCE included), and the guards that hold for the owner too.
-- Roles are made by bin/roles.ts before the first migration runs; this runs as register_owner.
revoke all on schema private, published from public;
--> statement-breakpoint
-- Per schema this would change nothing: PostgreSQL grants execute to PUBLIC by a default of the role itself.
alter default privileges revoke execute on functions from public;
--> statement-breakpoint
grant usage on schema published to register_public, register_desk, register_record;
--> statement-breakpoint
grant usage on schema private to register_desk;
--> statement-breakpoint
create function private.actor() returns uuid language sql stable
  set search_path = '' as $$ select nullif(current_setting('register.actor', true), '')::uuid $$;
--> statement-breakpoint
-- The organisations where the actor holds one of these roles now. Security definer: memberships guard themselves by it.
create function private.my_organisations(variadic roles text[]) returns setof uuid language sql stable security definer
  set search_path = '' as $$
    select held.organisation_id
    from private.membership held join private.person actor on actor.id = held.person_id
    where held.person_id = private.actor() and held.ended_at is null and actor.disabled_at is null
      and held.role = any (roles)
  $$;
--> statement-breakpoint
create function private.my_programmes() returns setof text language sql stable security definer
  set search_path = '' as $$
    select programme from private.organisation
    where id in (select private.my_organisations('steward'))
  $$;
--> statement-breakpoint
create function private.my_colleagues() returns setof uuid language sql stable security definer
  set search_path = '' as $$
    select distinct person_id from private.membership
    where organisation_id in
      (select private.my_organisations('editor', 'officer', 'administrator', 'auditor', 'steward'))
  $$;
--> statement-breakpoint
-- Whether the actor may put such an entry on this record: a report its company's officer, all else the steward.
create function published.may_be_entered(record text, kind text, subject text) returns boolean language sql stable
  security definer set search_path = '' as $$
    select case kind
      when 'report_filed' then exists (
        select from private.organisation company
        where company.programme = record and starts_with(subject, 'report/' || company.key || '/')
          and company.id in (select private.my_organisations('officer')))
      else record in (select private.my_programmes())
    end
  $$;
--> statement-breakpoint
alter table private.organisation enable row level security;
--> statement-breakpoint
alter table private.organisation force row level security;
--> statement-breakpoint
create policy owner_keeps on private.organisation to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.person enable row level security;
--> statement-breakpoint
alter table private.person force row level security;
--> statement-breakpoint
create policy owner_keeps on private.person to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.credential enable row level security;
--> statement-breakpoint
alter table private.credential force row level security;
--> statement-breakpoint
create policy owner_keeps on private.credential to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.identity enable row level security;
--> statement-breakpoint
alter table private.identity force row level security;
--> statement-breakpoint
create policy owner_keeps on private.identity to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.membership enable row level security;
--> statement-breakpoint
alter table private.membership force row level security;
--> statement-breakpoint
create policy owner_keeps on private.membership to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.session enable row level security;
--> statement-breakpoint
alter table private.session force row level security;
--> statement-breakpoint
create policy owner_keeps on private.session to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.password_reset enable row level security;
--> statement-breakpoint
alter table private.password_reset force row level security;
--> statement-breakpoint
create policy owner_keeps on private.password_reset to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.attempt enable row level security;
--> statement-breakpoint
alter table private.attempt force row level security;
--> statement-breakpoint
create policy owner_keeps on private.attempt to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.report enable row level security;
--> statement-breakpoint
alter table private.report force row level security;
--> statement-breakpoint
create policy owner_keeps on private.report to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.answer enable row level security;
--> statement-breakpoint
alter table private.answer force row level security;
--> statement-breakpoint
create policy owner_keeps on private.answer to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.confidential_answer enable row level security;
--> statement-breakpoint
alter table private.confidential_answer force row level security;
--> statement-breakpoint
create policy owner_keeps on private.confidential_answer to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.handover enable row level security;
--> statement-breakpoint
alter table private.handover force row level security;
--> statement-breakpoint
create policy owner_keeps on private.handover to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.revision enable row level security;
--> statement-breakpoint
alter table private.revision force row level security;
--> statement-breakpoint
create policy owner_keeps on private.revision to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.event enable row level security;
--> statement-breakpoint
alter table private.event force row level security;
--> statement-breakpoint
create policy owner_keeps on private.event to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.idempotency enable row level security;
--> statement-breakpoint
alter table private.idempotency force row level security;
--> statement-breakpoint
create policy owner_keeps on private.idempotency to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.organisation to register_desk;
--> statement-breakpoint
create policy seen_by_members on private.organisation for select to register_desk
  using (id in (select private.my_organisations('editor', 'officer', 'administrator', 'auditor', 'steward'))
    or programme in (select private.my_programmes()));
--> statement-breakpoint
create policy listed_by_stewards on private.organisation for insert to register_desk
  with check (programme in (select private.my_programmes()));
--> statement-breakpoint
grant select on private.person to register_desk;
--> statement-breakpoint
create policy seen_by_colleagues on private.person for select to register_desk
  using (id = private.actor() or id in (select private.my_colleagues()));
--> statement-breakpoint
grant select on private.membership to register_desk;
--> statement-breakpoint
create policy seen_by_colleagues on private.membership for select to register_desk
  using (person_id = private.actor()
    or organisation_id in (select private.my_organisations('editor', 'officer', 'administrator', 'auditor', 'steward')));
--> statement-breakpoint
grant select, insert, update on private.credential to register_desk;
--> statement-breakpoint
create policy own on private.credential for all to register_desk
  using (person_id = private.actor())
  with check (person_id = private.actor());
--> statement-breakpoint
grant select on private.identity to register_desk;
--> statement-breakpoint
create policy own on private.identity for select to register_desk
  using (person_id = private.actor());
--> statement-breakpoint
grant select, update (ended_at) on private.session to register_desk;
--> statement-breakpoint
create policy own on private.session for all to register_desk
  using (person_id = private.actor())
  with check (person_id = private.actor());
--> statement-breakpoint
grant select, insert on private.report to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.report for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
grant select, insert on private.answer to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.answer for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
grant select, insert on private.confidential_answer to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.confidential_answer for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
grant select, insert on private.handover to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.handover for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
grant select, insert on private.revision to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.revision for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy begun_by_its_writers on private.report for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and begun_by = private.actor());
--> statement-breakpoint
create policy written_by_its_writers on private.answer for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and changed_by = private.actor());
--> statement-breakpoint
create policy written_by_its_writers on private.confidential_answer for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and changed_by = private.actor());
--> statement-breakpoint
create policy handed_over_by_its_writers on private.handover for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and handed_over_by = private.actor() and taken_back_at is null);
--> statement-breakpoint
grant update (taken_back_by, taken_back_at) on private.handover to register_desk;
--> statement-breakpoint
create policy taken_back_by_its_writers on private.handover for update to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer'))
    and taken_back_at is null)
  with check (taken_back_by = private.actor());
--> statement-breakpoint
create policy filed_by_the_officer on private.revision for insert to register_desk
  with check (organisation_id in (select private.my_organisations('officer')) and certified_by = private.actor());
--> statement-breakpoint
grant select, insert on private.event to register_desk;
--> statement-breakpoint
create policy seen_where_it_happened on private.event for select to register_desk
  using (actor_id = private.actor() or organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy told_by_the_actor on private.event for insert to register_desk
  with check (actor_id = private.actor());
--> statement-breakpoint
grant select, insert, update (outcome) on private.idempotency to register_desk;
--> statement-breakpoint
create policy own on private.idempotency for all to register_desk
  using (actor_id = private.actor())
  with check (actor_id = private.actor());
--> statement-breakpoint
alter table published.head enable row level security;
--> statement-breakpoint
alter table published.head force row level security;
--> statement-breakpoint
grant select on published.head to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.head for select
  to register_public, register_desk, register_record, register_owner using (size >= 0);
--> statement-breakpoint
alter table published.entry enable row level security;
--> statement-breakpoint
alter table published.entry force row level security;
--> statement-breakpoint
grant select on published.entry to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.entry for select
  to register_public, register_desk, register_record, register_owner using (position >= 0);
--> statement-breakpoint
alter table published.entry_document enable row level security;
--> statement-breakpoint
alter table published.entry_document force row level security;
--> statement-breakpoint
grant select on published.entry_document to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.entry_document for select
  to register_public, register_desk, register_record, register_owner using (position >= 0);
--> statement-breakpoint
alter table published.programme enable row level security;
--> statement-breakpoint
alter table published.programme force row level security;
--> statement-breakpoint
grant select on published.programme to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.programme for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.source enable row level security;
--> statement-breakpoint
alter table published.source force row level security;
--> statement-breakpoint
grant select on published.source to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.source for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.edition enable row level security;
--> statement-breakpoint
alter table published.edition force row level security;
--> statement-breakpoint
grant select on published.edition to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.edition for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.indicator enable row level security;
--> statement-breakpoint
alter table published.indicator force row level security;
--> statement-breakpoint
grant select on published.indicator to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.indicator for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.organisation enable row level security;
--> statement-breakpoint
alter table published.organisation force row level security;
--> statement-breakpoint
grant select on published.organisation to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.organisation for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.product enable row level security;
--> statement-breakpoint
alter table published.product force row level security;
--> statement-breakpoint
grant select on published.product to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.product for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.signatory enable row level security;
--> statement-breakpoint
alter table published.signatory force row level security;
--> statement-breakpoint
grant select on published.signatory to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.signatory for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.adoption enable row level security;
--> statement-breakpoint
alter table published.adoption force row level security;
--> statement-breakpoint
grant select on published.adoption to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.adoption for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.period enable row level security;
--> statement-breakpoint
alter table published.period force row level security;
--> statement-breakpoint
grant select on published.period to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.period for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.extension enable row level security;
--> statement-breakpoint
alter table published.extension force row level security;
--> statement-breakpoint
grant select on published.extension to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.extension for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.waiver enable row level security;
--> statement-breakpoint
alter table published.waiver force row level security;
--> statement-breakpoint
grant select on published.waiver to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.waiver for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.report enable row level security;
--> statement-breakpoint
alter table published.report force row level security;
--> statement-breakpoint
grant select on published.report to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.report for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.response enable row level security;
--> statement-breakpoint
alter table published.response force row level security;
--> statement-breakpoint
grant select on published.response to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.response for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.relayed_report enable row level security;
--> statement-breakpoint
alter table published.relayed_report force row level security;
--> statement-breakpoint
grant select on published.relayed_report to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.relayed_report for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.relayed_claim enable row level security;
--> statement-breakpoint
alter table published.relayed_claim force row level security;
--> statement-breakpoint
grant select on published.relayed_claim to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.relayed_claim for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.figure enable row level security;
--> statement-breakpoint
alter table published.figure force row level security;
--> statement-breakpoint
grant select on published.figure to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.figure for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.timeline_entry enable row level security;
--> statement-breakpoint
alter table published.timeline_entry force row level security;
--> statement-breakpoint
grant select on published.timeline_entry to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.timeline_entry for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.instrument enable row level security;
--> statement-breakpoint
alter table published.instrument force row level security;
--> statement-breakpoint
grant select on published.instrument to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.instrument for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.inquiry enable row level security;
--> statement-breakpoint
alter table published.inquiry force row level security;
--> statement-breakpoint
grant select on published.inquiry to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.inquiry for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.listing enable row level security;
--> statement-breakpoint
alter table published.listing force row level security;
--> statement-breakpoint
grant select on published.listing to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.listing for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.demand enable row level security;
--> statement-breakpoint
alter table published.demand force row level security;
--> statement-breakpoint
grant select on published.demand to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.demand for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.sector_figure enable row level security;
--> statement-breakpoint
alter table published.sector_figure force row level security;
--> statement-breakpoint
grant select on published.sector_figure to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.sector_figure for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
alter table published.term enable row level security;
--> statement-breakpoint
alter table published.term force row level security;
--> statement-breakpoint
grant select on published.term to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.term for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update on published.head to register_record;
--> statement-breakpoint
create policy record_begins on published.head for insert to register_record with check (size = 0);
--> statement-breakpoint
create policy record_grows on published.head for update to register_record
  using (size >= 0) with check (size > 0);
--> statement-breakpoint
grant insert on published.entry to register_record;
--> statement-breakpoint
create policy record_appends on published.entry for insert to register_record
  with check (position = current_setting('register.position', true)::bigint
    and published.may_be_entered(programme, kind, subject));
--> statement-breakpoint
grant insert on published.entry_document to register_record;
--> statement-breakpoint
create policy record_appends on published.entry_document for insert to register_record with check (position = current_setting('register.position', true)::bigint);
--> statement-breakpoint
grant insert, update (entry_until) on published.programme to register_record;
--> statement-breakpoint
create policy record_projects on published.programme for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.programme for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.programme to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.source to register_record;
--> statement-breakpoint
create policy record_projects on published.source for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.source for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.source to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.edition to register_record;
--> statement-breakpoint
create policy record_projects on published.edition for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.edition for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.edition to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.indicator to register_record;
--> statement-breakpoint
create policy record_projects on published.indicator for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.indicator for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.indicator to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.organisation to register_record;
--> statement-breakpoint
create policy record_projects on published.organisation for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.organisation for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.organisation to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.product to register_record;
--> statement-breakpoint
create policy record_projects on published.product for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.product for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.product to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.signatory to register_record;
--> statement-breakpoint
create policy record_projects on published.signatory for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.signatory for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.signatory to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.adoption to register_record;
--> statement-breakpoint
create policy record_projects on published.adoption for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.adoption for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.adoption to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.period to register_record;
--> statement-breakpoint
create policy record_projects on published.period for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.period for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.period to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.extension to register_record;
--> statement-breakpoint
create policy record_projects on published.extension for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.extension for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.extension to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.waiver to register_record;
--> statement-breakpoint
create policy record_projects on published.waiver for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.waiver for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.waiver to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.report to register_record;
--> statement-breakpoint
create policy record_projects on published.report for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.report for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.report to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.response to register_record;
--> statement-breakpoint
create policy record_projects on published.response for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.response for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.response to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.relayed_report to register_record;
--> statement-breakpoint
create policy record_projects on published.relayed_report for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.relayed_report for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.relayed_report to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.relayed_claim to register_record;
--> statement-breakpoint
create policy record_projects on published.relayed_claim for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.relayed_claim for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.relayed_claim to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.figure to register_record;
--> statement-breakpoint
create policy record_projects on published.figure for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.figure for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.figure to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.timeline_entry to register_record;
--> statement-breakpoint
create policy record_projects on published.timeline_entry for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.timeline_entry for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.timeline_entry to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.instrument to register_record;
--> statement-breakpoint
create policy record_projects on published.instrument for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.instrument for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.instrument to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.inquiry to register_record;
--> statement-breakpoint
create policy record_projects on published.inquiry for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.inquiry for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.inquiry to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.listing to register_record;
--> statement-breakpoint
create policy record_projects on published.listing for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.listing for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.listing to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.demand to register_record;
--> statement-breakpoint
create policy record_projects on published.demand for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.demand for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.demand to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.sector_figure to register_record;
--> statement-breakpoint
create policy record_projects on published.sector_figure for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.sector_figure for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.sector_figure to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant insert, update (entry_until) on published.term to register_record;
--> statement-breakpoint
create policy record_projects on published.term for insert to register_record with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.term for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.term to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create function private.refuse_change() returns trigger language plpgsql set search_path = '' as $$
  begin
    raise exception '%.% is never changed: correct by adding', tg_table_schema, tg_table_name using errcode = 'RG001';
  end $$;
--> statement-breakpoint
create trigger answer_is_kept before update or delete on private.answer
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger answer_is_not_emptied before truncate on private.answer
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger confidential_answer_is_kept before update or delete on private.confidential_answer
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger confidential_answer_is_not_emptied before truncate on private.confidential_answer
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger revision_is_kept before update or delete on private.revision
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger revision_is_not_emptied before truncate on private.revision
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger event_is_kept before update or delete on private.event
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger event_is_not_emptied before truncate on private.event
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger entry_is_kept before update or delete on published.entry
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger entry_is_not_emptied before truncate on published.entry
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger entry_document_is_kept before update or delete on published.entry_document
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger entry_document_is_not_emptied before truncate on published.entry_document
  for each statement execute function private.refuse_change();
--> statement-breakpoint
-- Whether this transaction appended that entry. The owner alone writes the projection without one, to rebuild it.
create function published.is_being_appended(record text, place bigint) returns boolean language sql stable
  set search_path = '' as $$
    select current_user = 'register_owner' or exists (
      select from published.entry brought
      where brought.programme = record and brought.position = place and brought.xmin = pg_current_xact_id()::xid)
  $$;
--> statement-breakpoint
create function published.come_with_entry() returns trigger language plpgsql set search_path = '' as $$
  begin
    if not published.is_being_appended(new.programme, new.entry_from) then
      raise exception '%.% only says what the entry being appended says', tg_table_schema, tg_table_name
        using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create function published.only_replace() returns trigger language plpgsql set search_path = '' as $$
  begin
    if tg_op = 'UPDATE' and old.entry_until is null and new.entry_until is not null
      and to_jsonb(new) - 'entry_until' = to_jsonb(old) - 'entry_until'
      and published.is_being_appended(new.programme, new.entry_until) then
      return new;
    end if;
    raise exception '%.% is only ever replaced by a later entry', tg_table_schema, tg_table_name
      using errcode = 'RG001';
  end $$;
--> statement-breakpoint
create trigger programme_is_only_replaced before update or delete on published.programme
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger programme_is_not_emptied before truncate on published.programme
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger source_is_only_replaced before update or delete on published.source
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger source_is_not_emptied before truncate on published.source
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger edition_is_only_replaced before update or delete on published.edition
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger edition_is_not_emptied before truncate on published.edition
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger indicator_is_only_replaced before update or delete on published.indicator
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger indicator_is_not_emptied before truncate on published.indicator
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger organisation_is_only_replaced before update or delete on published.organisation
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger organisation_is_not_emptied before truncate on published.organisation
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger product_is_only_replaced before update or delete on published.product
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger product_is_not_emptied before truncate on published.product
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger signatory_is_only_replaced before update or delete on published.signatory
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger signatory_is_not_emptied before truncate on published.signatory
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger adoption_is_only_replaced before update or delete on published.adoption
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger adoption_is_not_emptied before truncate on published.adoption
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger period_is_only_replaced before update or delete on published.period
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger period_is_not_emptied before truncate on published.period
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger extension_is_only_replaced before update or delete on published.extension
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger extension_is_not_emptied before truncate on published.extension
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger waiver_is_only_replaced before update or delete on published.waiver
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger waiver_is_not_emptied before truncate on published.waiver
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger report_is_only_replaced before update or delete on published.report
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger report_is_not_emptied before truncate on published.report
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger response_is_only_replaced before update or delete on published.response
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger response_is_not_emptied before truncate on published.response
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger relayed_report_is_only_replaced before update or delete on published.relayed_report
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger relayed_report_is_not_emptied before truncate on published.relayed_report
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger relayed_claim_is_only_replaced before update or delete on published.relayed_claim
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger relayed_claim_is_not_emptied before truncate on published.relayed_claim
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger figure_is_only_replaced before update or delete on published.figure
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger figure_is_not_emptied before truncate on published.figure
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger timeline_entry_is_only_replaced before update or delete on published.timeline_entry
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger timeline_entry_is_not_emptied before truncate on published.timeline_entry
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger instrument_is_only_replaced before update or delete on published.instrument
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger instrument_is_not_emptied before truncate on published.instrument
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger inquiry_is_only_replaced before update or delete on published.inquiry
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger inquiry_is_not_emptied before truncate on published.inquiry
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger listing_is_only_replaced before update or delete on published.listing
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger listing_is_not_emptied before truncate on published.listing
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger demand_is_only_replaced before update or delete on published.demand
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger demand_is_not_emptied before truncate on published.demand
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger sector_figure_is_only_replaced before update or delete on published.sector_figure
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger sector_figure_is_not_emptied before truncate on published.sector_figure
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger term_is_only_replaced before update or delete on published.term
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger term_is_not_emptied before truncate on published.term
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger programme_comes_with_its_entry before insert on published.programme
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger source_comes_with_its_entry before insert on published.source
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger edition_comes_with_its_entry before insert on published.edition
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger indicator_comes_with_its_entry before insert on published.indicator
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger organisation_comes_with_its_entry before insert on published.organisation
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger product_comes_with_its_entry before insert on published.product
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger signatory_comes_with_its_entry before insert on published.signatory
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger adoption_comes_with_its_entry before insert on published.adoption
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger period_comes_with_its_entry before insert on published.period
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger extension_comes_with_its_entry before insert on published.extension
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger waiver_comes_with_its_entry before insert on published.waiver
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger report_comes_with_its_entry before insert on published.report
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger response_comes_with_its_entry before insert on published.response
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger relayed_report_comes_with_its_entry before insert on published.relayed_report
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger relayed_claim_comes_with_its_entry before insert on published.relayed_claim
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger figure_comes_with_its_entry before insert on published.figure
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger timeline_entry_comes_with_its_entry before insert on published.timeline_entry
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger instrument_comes_with_its_entry before insert on published.instrument
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger inquiry_comes_with_its_entry before insert on published.inquiry
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger listing_comes_with_its_entry before insert on published.listing
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger demand_comes_with_its_entry before insert on published.demand
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger sector_figure_comes_with_its_entry before insert on published.sector_figure
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create trigger term_comes_with_its_entry before insert on published.term
  for each row execute function published.come_with_entry();
--> statement-breakpoint
create function published.grow_by_one() returns trigger language plpgsql set search_path = '' as $$
  begin
    if tg_op = 'UPDATE' and new.programme = old.programme and new.size = old.size + 1
      and new.last_time >= old.last_time then
      return new;
    end if;
    raise exception 'a record only grows, one entry at a time' using errcode = 'RG001';
  end $$;
--> statement-breakpoint
create trigger head_only_grows before update or delete on published.head
  for each row execute function published.grow_by_one();
--> statement-breakpoint
create trigger head_is_not_emptied before truncate on published.head
  for each statement execute function published.grow_by_one();
--> statement-breakpoint
-- An entry stands at the end of its record, says what its columns say, and its leaf hash is RFC 6962's.
create function published.check_entry() returns trigger language plpgsql set search_path = '' as $$
  declare
    envelope jsonb := convert_from(new.bytes, 'UTF8')::jsonb;
    standing published.head;
  begin
    select * into strict standing from published.head where programme = new.programme;
    if new.position <> standing.size - 1 or new.time <> standing.last_time then
      raise exception 'entry % is not next on the record', new.position using errcode = 'RG001';
    end if;
    if new.leaf_hash <> sha256('\x00'::bytea || new.bytes) then
      raise exception 'the leaf hash of entry % is not of its bytes', new.position using errcode = 'RG001';
    end if;
    if envelope ->> 'programme' <> new.programme or envelope ->> 'kind' <> new.kind
      or envelope ->> 'subject' <> new.subject or (envelope ->> 'time')::timestamptz <> new.time then
      raise exception 'entry % says something else than its columns', new.position using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger entry_is_next before insert on published.entry
  for each row execute function published.check_entry();
--> statement-breakpoint
-- Nothing is written in a report that is with the officer or filed. Locks the report, so a save and a handover
-- at the same moment happen one after the other.
create function private.check_report_is_open() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where id = new.report_id for update;
    if exists (select from private.revision where report_id = new.report_id)
      or exists (select from private.handover where report_id = new.report_id and taken_back_at is null) then
      raise exception 'report % is closed', new.report_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger answer_needs_an_open_report before insert on private.answer
  for each row execute function private.check_report_is_open();
--> statement-breakpoint
create trigger confidential_answer_needs_an_open_report before insert on private.confidential_answer
  for each row execute function private.check_report_is_open();
--> statement-breakpoint
create trigger handover_needs_an_open_report before insert on private.handover
  for each row execute function private.check_report_is_open();
--> statement-breakpoint
-- Nothing is taken back once it is filed. Locks the report, so a filing at the same moment comes before or after.
create function private.check_report_is_not_filed() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where id = new.report_id for update;
    if exists (select from private.revision where report_id = new.report_id) then
      raise exception 'report % is filed', new.report_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger handover_is_taken_back_before_filing before update on private.handover
  for each row execute function private.check_report_is_not_filed();
--> statement-breakpoint
-- A revision is certified on what was handed over, and stands on the record at the place it names.
create function private.check_revision() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where id = new.report_id for update;
    if not exists (select from private.handover where report_id = new.report_id and taken_back_at is null) then
      raise exception 'report % was not handed over', new.report_id using errcode = 'RG002';
    end if;
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
    return new;
  end $$;
--> statement-breakpoint
create trigger revision_is_on_record before insert on private.revision
  for each row execute function private.check_revision();
--> statement-breakpoint
-- No commit changes a guarded table without a row of the log in the same transaction.
create function private.demand_event() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    if not exists (select from private.event where transaction = pg_current_xact_id()::text) then
      raise exception '%.% changed and nobody said what happened', tg_table_schema, tg_table_name
        using errcode = 'RG001';
    end if;
    return null;
  end $$;
--> statement-breakpoint
create constraint trigger report_has_its_event after insert or update on private.report
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger answer_has_its_event after insert or update on private.answer
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger confidential_answer_has_its_event after insert or update on private.confidential_answer
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger handover_has_its_event after insert or update on private.handover
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger revision_has_its_event after insert or update on private.revision
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger credential_has_its_event after insert or update on private.credential
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger entry_has_its_event after insert or update on published.entry
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
grant execute on function private.actor(), private.my_organisations(text[]), private.my_programmes(),
  private.my_colleagues() to register_desk;
--> statement-breakpoint
grant execute on function published.is_being_appended(text, bigint), published.may_be_entered(text, text, text)
  to register_record;
--> statement-breakpoint
alter table migration.__drizzle_migrations enable row level security;
--> statement-breakpoint
alter table migration.__drizzle_migrations force row level security;
--> statement-breakpoint
create policy owner_keeps on migration.__drizzle_migrations to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
