-- What the generator cannot write: the few questions that the desk role may ask before anybody is its actor.
-- Each function runs as register_owner, does one thing, and is the desk role's to call and nobody else's.
create function private.sign_in_subject(email text) returns table (person_id uuid, is_practice boolean, password_hash text)
  language sql stable security definer set search_path = '' as $$
    select someone.id, someone.is_practice, held.password_hash
    from private.person someone join private.credential held on held.person_id = someone.id
    where lower(someone.email) = lower(sign_in_subject.email) and someone.disabled_at is null
  $$;
--> statement-breakpoint
create function private.identity_subject(issuer text, subject text) returns table (person_id uuid, is_practice boolean)
  language sql stable security definer set search_path = '' as $$
    select someone.id, someone.is_practice
    from private.identity known join private.person someone on someone.id = known.person_id
    where known.issuer = identity_subject.issuer and known.subject = identity_subject.subject
      and someone.disabled_at is null
  $$;
--> statement-breakpoint
create function private.practice_accounts()
  returns table (person_id uuid, name text, role text, organisation_name text, programme text)
  language sql stable security definer set search_path = '' as $$
    select someone.id, someone.name, held.role, company.name, company.programme
    from private.person someone
      join private.membership held on held.person_id = someone.id and held.ended_at is null
      join private.organisation company on company.id = held.organisation_id
    where someone.is_practice and someone.disabled_at is null
    order by company.programme, company.name, held.role, someone.name
  $$;
--> statement-breakpoint
-- A new session of 12 hours; the one it replaces in the same browser ends. No row for somebody who may not sign in so.
create function private.start_session(person uuid, new_hash bytea, method text, browser text, replaces bytea)
  returns uuid language plpgsql security definer set search_path = '' as $$
  declare
    moment timestamptz := clock_timestamp();
    made uuid;
  begin
    update private.session set ended_at = moment where id_hash = replaces and ended_at is null;
    insert into private.session (id, id_hash, person_id, method, browser, started_at, seen_at, expires_at)
      select gen_random_uuid(), new_hash, someone.id, start_session.method, left(start_session.browser, 200), moment,
        moment, moment + interval '12 hours'
      from private.person someone
      where someone.id = person and someone.disabled_at is null
        and (start_session.method <> 'practice' or someone.is_practice)
      returning id into made;
    return made;
  end $$;
--> statement-breakpoint
-- Who a session belongs to, with what they are now, one row a membership; no row unless it is live. An hour without a
-- request ends it, 12 hours end it whatever happens. Notes that it was seen, at most once a minute.
create function private.person_of_session(hash bytea)
  returns table (session_id uuid, person_id uuid, name text, is_practice boolean, organisation_id uuid,
    programme text, organisation text, organisation_name text, role text)
  language plpgsql security definer set search_path = '' as $$
  declare
    moment timestamptz := clock_timestamp();
    live private.session;
  begin
    select * into live from private.session used
      where used.id_hash = hash and used.ended_at is null and used.expires_at > moment
        and used.seen_at > moment - interval '60 minutes';
    if not found then
      return;
    end if;
    if live.seen_at < moment - interval '1 minute' then
      update private.session set seen_at = moment where id = live.id and seen_at < moment - interval '1 minute';
    end if;
    return query
      select live.id, someone.id, someone.name, someone.is_practice, company.id, company.programme, company.key,
        company.name, held.role
      from private.person someone
        left join private.membership held on held.person_id = someone.id and held.ended_at is null
        left join private.organisation company on company.id = held.organisation_id
      where someone.id = live.person_id and someone.disabled_at is null
      order by company.programme, company.name, held.role;
  end $$;
--> statement-breakpoint
create function private.end_session(hash bytea) returns void
  language sql security definer set search_path = '' as $$
    update private.session set ended_at = clock_timestamp() where id_hash = hash and ended_at is null
  $$;
--> statement-breakpoint
-- Counts a try at a secret before it is tested, so that a hundred at once count as a hundred. Seconds to wait when it
-- is not to be tested, otherwise 0. Waiting tries are not counted: whoever keeps knocking does not prolong the wait.
create function private.take_attempt(account text, address text) returns integer
  language plpgsql security definer set search_path = '' as $$
  declare
    buckets constant text[] := array['everybody', account, address];
    moment timestamptz;
    wait integer;
  begin
    -- Everybody's row comes first and is held: whoever counts waits there, and there is nothing to wait for crosswise.
    insert into private.attempt (bucket, failures, window_started_at)
      values ('everybody', 0, clock_timestamp()) on conflict do nothing;
    perform from private.attempt where bucket = 'everybody' for update;
    insert into private.attempt (bucket, failures, window_started_at)
      select distinct named, 0, clock_timestamp() from unnest(buckets) as given (named) on conflict do nothing;
    moment := clock_timestamp();
    update private.attempt set failures = 0, window_started_at = moment, blocked_until = null
      where bucket = any (buckets) and window_started_at < moment - interval '1 hour'
        and coalesce(blocked_until, moment) <= moment;
    select ceil(extract(epoch from max(blocked_until) - moment)) into wait
      from private.attempt where bucket = any (buckets) and blocked_until > moment;
    if wait > 0 then
      return wait;
    end if;
    update private.attempt set failures = failures + 1, blocked_until = case
        when bucket = account and failures >= 4
          then moment + least(30 * 2 ^ least(failures - 4, 10), 900) * interval '1 second'
        when bucket = address and failures >= 49
          then moment + least(2 ^ least(failures - 49, 10), 900) * interval '1 second'
        when bucket = 'everybody' and failures >= 999 then moment + interval '100 milliseconds'
      end
      where bucket = any (buckets);
    delete from private.attempt where window_started_at < moment - interval '1 day' and bucket <> all (buckets);
    return 0;
  end $$;
--> statement-breakpoint
-- The secret was right: the account starts afresh, and the try no longer counts against anybody else.
create function private.forgive_attempt(account text, address text) returns void
  language plpgsql security definer set search_path = '' as $$
  begin
    perform from private.attempt where bucket = 'everybody' for update;
    delete from private.attempt where bucket = account;
    update private.attempt set failures = greatest(failures - 1, 0), blocked_until = null
      where bucket in ('everybody', address);
  end $$;
--> statement-breakpoint
-- A request for a new password, good for an hour; the person's earlier ones end. Null for an address nobody has.
create function private.ask_for_password_reset(email text) returns uuid
  language plpgsql security definer set search_path = '' as $$
  declare
    moment timestamptz := clock_timestamp();
    made uuid;
  begin
    update private.password_reset asked set expires_at = moment
      from private.person someone
      where someone.id = asked.person_id and lower(someone.email) = lower(ask_for_password_reset.email)
        and asked.used_at is null and asked.expires_at > moment;
    insert into private.password_reset (id, person_id, asked_at, expires_at)
      select gen_random_uuid(), someone.id, moment, moment + interval '1 hour'
      from private.person someone
      where lower(someone.email) = lower(ask_for_password_reset.email)
        and someone.disabled_at is null and not someone.is_practice
      returning id into made;
    return made;
  end $$;
--> statement-breakpoint
-- What the letter about a request needs; no row once the request cannot be used any more.
create function private.password_reset_letter(reset uuid) returns table (email text, name text)
  language sql stable security definer set search_path = '' as $$
    select someone.email, someone.name
    from private.password_reset asked join private.person someone on someone.id = asked.person_id
    where asked.id = reset and asked.used_at is null and asked.expires_at > clock_timestamp()
      and someone.disabled_at is null
  $$;
--> statement-breakpoint
-- Uses a request once: the new password, every session of the person ended, the log told. The person's address, or
-- null when the request was used, is too old or never was.
create function private.use_password_reset(reset uuid, new_password_hash text) returns text
  language plpgsql security definer set search_path = '' as $$
  declare
    moment timestamptz := clock_timestamp();
    subject private.person;
  begin
    update private.password_reset set used_at = moment
      where id = reset and used_at is null and expires_at > moment;
    if not found then
      return null;
    end if;
    select someone.* into subject from private.person someone
      join private.password_reset asked on asked.person_id = someone.id
      where asked.id = reset and someone.disabled_at is null;
    if subject.id is null then
      return null;
    end if;
    insert into private.credential (person_id, password_hash, changed_at)
      values (subject.id, new_password_hash, moment)
      on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
    update private.session set ended_at = moment where person_id = subject.id and ended_at is null;
    insert into private.event (id, at, actor_id, action, organisation_id, subject, detail, transaction)
      values (gen_random_uuid(), moment, subject.id, 'password.reset', null, 'person/' || subject.id, '{}',
        pg_current_xact_id()::text);
    return subject.email;
  end $$;
--> statement-breakpoint
-- How many migrations this database has had, for the answer to "is it ready".
create function private.migrations_applied() returns bigint
  language plpgsql stable security definer set search_path = '' as $$
  begin
    return (select count(*) from migration.__drizzle_migrations);
  end $$;
--> statement-breakpoint
revoke execute on function private.sign_in_subject(text), private.identity_subject(text, text),
  private.practice_accounts(), private.start_session(uuid, bytea, text, text, bytea), private.person_of_session(bytea),
  private.end_session(bytea), private.take_attempt(text, text), private.forgive_attempt(text, text),
  private.ask_for_password_reset(text), private.password_reset_letter(uuid), private.use_password_reset(uuid, text),
  private.migrations_applied() from public;
--> statement-breakpoint
grant execute on function private.sign_in_subject(text), private.identity_subject(text, text),
  private.practice_accounts(), private.start_session(uuid, bytea, text, text, bytea), private.person_of_session(bytea),
  private.end_session(bytea), private.take_attempt(text, text), private.forgive_attempt(text, text),
  private.ask_for_password_reset(text), private.password_reset_letter(uuid), private.use_password_reset(uuid, text),
  private.migrations_applied() to register_desk;
