-- What the generator cannot write for reminders and calendars: grants, row security, guards, and the two questions that
-- are asked while nobody is the actor: which reminder is due to whom, and whose calendar a secret opens.
alter table private.reminder_sent enable row level security;
--> statement-breakpoint
alter table private.reminder_sent force row level security;
--> statement-breakpoint
create policy owner_keeps on private.reminder_sent to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger reminder_sent_is_kept before update or delete on private.reminder_sent
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger reminder_sent_is_not_emptied before truncate on private.reminder_sent
  for each statement execute function private.refuse_change();
--> statement-breakpoint
-- Takes a rung of a due date, once for all servers, and says whom to write to: those who have one of these roles at the
-- company now, or are its programme's steward where that role is among them. Nobody when somebody took it before.
create function private.take_reminder(programme text, organisation text, period text, rung integer, due timestamptz,
    moment timestamptz, roles text[])
  returns setof uuid language plpgsql security definer set search_path = '' as $$
  declare
    company uuid;
  begin
    select one.id into company from private.organisation one
      where one.programme = take_reminder.programme and one.key = take_reminder.organisation;
    if not found then
      return;
    end if;
    insert into private.reminder_sent (organisation_id, period, rung, due_at, ordered_at)
      values (company, take_reminder.period, take_reminder.rung, take_reminder.due, take_reminder.moment)
      on conflict do nothing;
    if not found then
      return;
    end if;
    return query
      select distinct held.person_id
      from private.membership held
        join private.person worker on worker.id = held.person_id
        join private.organisation place on place.id = held.organisation_id
      where held.ended_at is null and worker.disabled_at is null and held.role = any (take_reminder.roles)
        and (place.id = company or (held.role = 'steward' and place.programme = take_reminder.programme));
  end $$;
--> statement-breakpoint
alter table private.calendar_feed enable row level security;
--> statement-breakpoint
alter table private.calendar_feed force row level security;
--> statement-breakpoint
create policy owner_keeps on private.calendar_feed to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert, update (ended_by, ended_at) on private.calendar_feed to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.calendar_feed for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy made_by_the_company on private.calendar_feed for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
    and made_by = private.actor() and ended_at is null);
--> statement-breakpoint
create policy ended_by_the_company on private.calendar_feed for update to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
    and ended_at is null)
  with check (ended_by = private.actor() and ended_at is not null);
--> statement-breakpoint
-- What an address opens never changes, and it ends once, for the owner too.
create function private.guard_calendar_feed() returns trigger language plpgsql set search_path = '' as $$
  begin
    if old.ended_at is not null then
      raise exception 'calendar feed % is over', old.id using errcode = 'RG002';
    end if;
    if (new.id, new.organisation_id, new.secret_hash, new.made_by, new.made_at)
      is distinct from (old.id, old.organisation_id, old.secret_hash, old.made_by, old.made_at)
    then
      raise exception 'a calendar feed is never changed: make another' using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger calendar_feed_ends_once before update on private.calendar_feed
  for each row execute function private.guard_calendar_feed();
--> statement-breakpoint
create trigger calendar_feed_is_kept before delete on private.calendar_feed
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger calendar_feed_is_not_emptied before truncate on private.calendar_feed
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger calendar_feed_has_its_event after insert or update on private.calendar_feed
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
-- Whose calendar a secret opens, by its hash; nobody's once it ended. Who asks holds the secret and is not signed in.
create function private.calendar_of(hash bytea) returns table (programme text, organisation text, organisation_name text)
  language sql stable security definer set search_path = '' as $$
    select company.programme, company.key, company.name
    from private.calendar_feed feed join private.organisation company on company.id = feed.organisation_id
    where feed.secret_hash = hash and feed.ended_at is null
  $$;
--> statement-breakpoint
revoke execute on function private.take_reminder(text, text, text, integer, timestamptz, timestamptz, text[]),
  private.guard_calendar_feed(), private.calendar_of(bytea) from public;
--> statement-breakpoint
grant execute on function private.take_reminder(text, text, text, integer, timestamptz, timestamptz, text[]),
  private.calendar_of(bytea) to register_desk;
