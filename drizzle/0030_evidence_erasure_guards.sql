-- What the generator cannot write for erasures: they are the owner's, by the programme's rule, and the company sees them.
alter table private.evidence_erasure enable row level security;
--> statement-breakpoint
alter table private.evidence_erasure force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_erasure to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select on private.evidence_erasure to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.evidence_erasure for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create trigger evidence_erasure_is_kept before update or delete on private.evidence_erasure
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_erasure_is_not_emptied before truncate on private.evidence_erasure
  for each statement execute function private.refuse_change();
--> statement-breakpoint
-- Of a file nothing ever changes but that its key goes, once its erasure is noted, and never while an incident locks it.
create function private.guard_evidence_file() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    if tg_op = 'DELETE' or (to_jsonb(new) - 'wrapped_key') is distinct from (to_jsonb(old) - 'wrapped_key')
      or octet_length(new.wrapped_key) <> 0
      or not exists (select from private.evidence_erasure where file_id = old.id)
      or private.is_locked(old.sha256, old.organisation_id) then
      raise exception 'evidence is never changed or deleted; its key goes once its erasure is noted' using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
drop trigger evidence_file_is_kept on private.evidence_file;
--> statement-breakpoint
create trigger evidence_file_is_kept before update or delete on private.evidence_file
  for each row execute function private.guard_evidence_file();
--> statement-breakpoint
-- Growing old is nobody's act.
drop trigger evidence_file_has_its_event on private.evidence_file;
--> statement-breakpoint
create constraint trigger evidence_file_has_its_event after insert on private.evidence_file
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
revoke execute on function private.guard_evidence_file() from public;
