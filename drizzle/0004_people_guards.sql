-- What the generator cannot write for invitations and for administrators: grants, row security, guards, and the
-- questions that somebody may ask who is not a member yet. Each function is the desk role's to call, nobody else's.
alter table private.invitation enable row level security;
--> statement-breakpoint
alter table private.invitation force row level security;
--> statement-breakpoint
create policy owner_keeps on private.invitation to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
-- Whether somebody who is not disabled works at a company now. Security definer: memberships guard themselves by it.
create function private.works_at(company uuid, someone uuid) returns boolean language sql stable security definer
  set search_path = '' as $$
    select exists (
      select from private.membership held join private.person worker on worker.id = held.person_id
      where held.organisation_id = company and held.person_id = someone and held.ended_at is null
        and held.role in ('editor', 'officer', 'administrator') and worker.disabled_at is null)
  $$;
--> statement-breakpoint
-- The people of the companies that the actor administers.
create function private.people_i_administer() returns setof uuid language sql stable security definer
  set search_path = '' as $$
    select distinct person_id from private.membership
    where ended_at is null and role in ('editor', 'officer', 'administrator')
      and organisation_id in (select private.my_organisations('administrator'))
  $$;
--> statement-breakpoint
grant select, insert, update (withdrawn_by, withdrawn_at) on private.invitation to register_desk;
--> statement-breakpoint
create policy seen_by_administrators on private.invitation for select to register_desk
  using (organisation_id in (select private.my_organisations('administrator')));
--> statement-breakpoint
create policy sent_by_administrators on private.invitation for insert to register_desk
  with check (organisation_id in (select private.my_organisations('administrator'))
    and invited_by = private.actor() and accepted_at is null and withdrawn_at is null);
--> statement-breakpoint
create policy withdrawn_by_administrators on private.invitation for update to register_desk
  using (organisation_id in (select private.my_organisations('administrator'))
    and accepted_at is null and withdrawn_at is null)
  with check (withdrawn_by = private.actor() and withdrawn_at is not null);
--> statement-breakpoint
grant insert, update (ended_at) on private.membership to register_desk;
--> statement-breakpoint
-- An administrator names officers among those who work there already; everybody else comes by invitation.
create policy named_by_administrators on private.membership for insert to register_desk
  with check (role = 'officer' and ended_at is null
    and organisation_id in (select private.my_organisations('administrator'))
    and private.works_at(organisation_id, person_id));
--> statement-breakpoint
create policy ended_by_administrators on private.membership for update to register_desk
  using (organisation_id in (select private.my_organisations('administrator'))
    and role in ('editor', 'officer', 'administrator') and ended_at is null)
  with check (ended_at is not null);
--> statement-breakpoint
create policy seen_by_administrators on private.session for select to register_desk
  using (person_id in (select private.people_i_administer()));
--> statement-breakpoint
create policy ended_by_administrators on private.session for update to register_desk
  using (person_id in (select private.people_i_administer()) and ended_at is null)
  with check (ended_at is not null);
--> statement-breakpoint
-- What an invitation offers never changes, and it ends once, for the owner too.
create function private.guard_invitation() returns trigger language plpgsql set search_path = '' as $$
  begin
    if old.accepted_at is not null or old.withdrawn_at is not null then
      raise exception 'invitation % is over', old.id using errcode = 'RG002';
    end if;
    if (new.id, new.organisation_id, new.email, new.role, new.invited_by, new.invited_at, new.expires_at)
      is distinct from (old.id, old.organisation_id, old.email, old.role, old.invited_by, old.invited_at, old.expires_at)
    then
      raise exception 'an invitation is never changed: send another' using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger invitation_ends_once before update on private.invitation
  for each row execute function private.guard_invitation();
--> statement-breakpoint
create trigger invitation_is_kept before delete on private.invitation
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger invitation_is_not_emptied before truncate on private.invitation
  for each statement execute function private.refuse_change();
--> statement-breakpoint
-- A company that has an officer or an administrator keeps one. Locks the company, so that two who end each other's
-- role at the same moment do so one after the other, and the second is told.
create function private.keep_one() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from private.organisation where id = old.organisation_id for update;
    if not exists (
      select from private.membership other join private.person holder on holder.id = other.person_id
      where other.organisation_id = old.organisation_id and other.role = old.role and other.id <> old.id
        and other.ended_at is null and holder.disabled_at is null
    ) then
      raise exception 'the last % of organisation % stays', old.role, old.organisation_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger membership_keeps_one before update on private.membership
  for each row when (old.ended_at is null and new.ended_at is not null and old.role in ('officer', 'administrator'))
  execute function private.keep_one();
--> statement-breakpoint
-- No commit of the desk's changes who may do what without a row of the log. The owner enters people at a set-up.
create constraint trigger membership_has_its_event after insert or update on private.membership
  deferrable initially deferred for each row when (session_user = 'register_desk')
  execute function private.demand_event();
--> statement-breakpoint
create constraint trigger invitation_has_its_event after insert or update on private.invitation
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
-- What an invitation is, for its page and its letters: those read it who hold its link, and are no members yet.
create function private.invitation_told(asked uuid)
  returns table (id uuid, email text, role text, programme text, organisation text, organisation_name text,
    organisation_id uuid, inviter_name text, inviter_email text, invited_at timestamptz, expires_at timestamptz,
    accepted_at timestamptz, accepted_name text, withdrawn_at timestamptz, account_id uuid, account_is_practice boolean)
  language sql stable security definer set search_path = '' as $$
    select sent.id, sent.email, sent.role, company.programme, company.key, company.name, company.id, inviter.name,
      inviter.email, sent.invited_at, sent.expires_at, sent.accepted_at, accepter.name, sent.withdrawn_at,
      account.id, account.is_practice
    from private.invitation sent
      join private.organisation company on company.id = sent.organisation_id
      join private.person inviter on inviter.id = sent.invited_by
      left join private.person accepter on accepter.id = sent.accepted_by
      left join private.person account on lower(account.email) = lower(sent.email)
    where sent.id = asked
  $$;
--> statement-breakpoint
-- Takes an open invitation for somebody, once, and gives them what it offers. Not for the desk role to call: the two
-- functions below say who somebody is.
create function private.take_invitation(asked uuid, someone uuid) returns void
  language plpgsql security definer set search_path = '' as $$
  declare
    moment timestamptz := clock_timestamp();
    taken private.invitation;
  begin
    update private.invitation set accepted_at = moment, accepted_by = someone
      where id = asked and accepted_at is null and withdrawn_at is null and expires_at > moment
      returning * into taken;
    if not found then
      raise exception 'invitation % is over', asked using errcode = 'RG002';
    end if;
    insert into private.membership (id, person_id, organisation_id, role, began_at, ended_at)
      values (gen_random_uuid(), someone, taken.organisation_id, taken.role, moment, null)
      on conflict do nothing;
  end $$;
--> statement-breakpoint
-- The signed-in person takes an invitation to their own address. A practice account joins practice companies only.
create function private.join_by_invitation(asked uuid) returns void
  language plpgsql security definer set search_path = '' as $$
  begin
    if not exists (
      select from private.invitation sent
        join private.organisation company on company.id = sent.organisation_id
        join private.person actor on lower(actor.email) = lower(sent.email)
      where sent.id = asked and actor.id = private.actor() and actor.disabled_at is null
        and (not actor.is_practice or company.programme = 'rehearsal')
    ) then
      raise exception 'invitation % is not to the actor', asked using errcode = 'RG001';
    end if;
    perform private.take_invitation(asked, private.actor());
  end $$;
--> statement-breakpoint
-- Somebody nobody here knew takes an invitation: a person with its address, a password, what it offers, and the log.
-- False when the address has become somebody's.
create function private.join_as_new(asked uuid, name text, password_hash text) returns boolean
  language plpgsql security definer set search_path = '' as $$
  declare
    moment timestamptz := clock_timestamp();
    sent private.invitation;
    made uuid := gen_random_uuid();
  begin
    select * into sent from private.invitation where id = asked for update;
    insert into private.person (id, email, name) values (made, sent.email, join_as_new.name)
      on conflict (lower(email)) do nothing;
    if not found then
      return false;
    end if;
    insert into private.event (id, at, actor_id, action, organisation_id, subject, detail, transaction)
      values (gen_random_uuid(), moment, made, 'people.join', sent.organisation_id, 'person/' || made,
        jsonb_build_object('role', sent.role, 'invitation', sent.id), pg_current_xact_id()::text);
    insert into private.credential (person_id, password_hash, changed_at)
      values (made, join_as_new.password_hash, moment);
    perform private.take_invitation(asked, made);
    return true;
  end $$;
--> statement-breakpoint
revoke execute on function private.works_at(uuid, uuid), private.people_i_administer(), private.guard_invitation(),
  private.keep_one(), private.invitation_told(uuid), private.take_invitation(uuid, uuid),
  private.join_by_invitation(uuid), private.join_as_new(uuid, text, text) from public;
--> statement-breakpoint
grant execute on function private.works_at(uuid, uuid), private.people_i_administer(), private.invitation_told(uuid),
  private.join_by_invitation(uuid), private.join_as_new(uuid, text, text) to register_desk;
