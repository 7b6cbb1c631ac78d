-- What the generator cannot write for incidents: grants, row security, guards, and the one way to a key of evidence.
alter table private.evidence_incident enable row level security;
--> statement-breakpoint
alter table private.evidence_incident force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_incident to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
-- The key to what was stopped on its way in is written here and read by nobody but the owner.
grant insert, select (id, organisation_id, period, source, file_id, sha256, size, opened_by, opened_at)
  on private.evidence_incident to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_incident for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy opened_by_the_company on private.evidence_incident for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
    and opened_by = private.actor());
--> statement-breakpoint
create trigger evidence_incident_is_kept before update or delete on private.evidence_incident
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_incident_is_not_emptied before truncate on private.evidence_incident
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger evidence_incident_has_its_event after insert or update on private.evidence_incident
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
-- The sealed key to an item's bytes is read by this function alone: by the company's own people, and by nobody once an
-- incident is open about those bytes, in whichever item they stand.
revoke select on private.evidence_file from register_desk;
--> statement-breakpoint
grant select (id, item_id, organisation_id, version, name, type, size, sha256, salt, scanners, handed_in_by, handed_in_at)
  on private.evidence_file to register_desk;
--> statement-breakpoint
create function private.is_locked(bytes bytea, company uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (select from private.evidence_incident incident
      where incident.organisation_id = company and incident.sha256 = bytes)
  $$;
--> statement-breakpoint
create function private.key_to_evidence(asked uuid)
  returns table (store_key text, key_id text, wrapped_key bytea)
  language sql stable security definer set search_path = '' as $$
    select bytes.store_key, bytes.key_id, bytes.wrapped_key from private.evidence_file bytes
    where bytes.id = asked
      and bytes.organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
      and octet_length(bytes.wrapped_key) > 0
      and not private.is_locked(bytes.sha256, bytes.organisation_id)
  $$;
--> statement-breakpoint
-- Bytes that may be what must not exist are never handed in a second time.
create function private.refuse_locked_bytes() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    if private.is_locked(new.sha256, new.organisation_id) then
      raise exception 'these bytes are locked' using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger evidence_file_is_not_locked before insert on private.evidence_file
  for each row execute function private.refuse_locked_bytes();
--> statement-breakpoint
-- Where the bytes lie that a filed report discloses to everybody, and the sealed key to them: of the revision that
-- stands, and only the very bytes whose hash it tells. Security definer: whoever reads them is nobody's member.
create function private.disclosed_evidence(of_programme text, of_company text, of_period text,
    of_number integer)
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
      and octet_length(bytes.wrapped_key) > 0
      and not private.is_locked(bytes.sha256, bytes.organisation_id)
      and exists (
        select from jsonb_array_elements(filed.content -> 'evidence') told
        where (told ->> 'number')::integer = of_number and told ->> 'readers' = 'public'
          and told -> 'disclosed' ->> 'sha256' = encode(bytes.sha256, 'hex'))
  $$;
--> statement-breakpoint
revoke execute on function private.is_locked(bytea, uuid), private.key_to_evidence(uuid),
  private.refuse_locked_bytes(), private.disclosed_evidence(text, text, text, integer) from public;
--> statement-breakpoint
grant execute on function private.key_to_evidence(uuid), private.disclosed_evidence(text, text, text, integer)
  to register_desk;
