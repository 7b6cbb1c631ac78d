-- What the generator cannot write for assignments, comments and the mail about them: grants, row security, guards, and
-- the two functions by which a letter to a colleague is filled and read. Nobody reads or writes a digest otherwise.
--> statement-breakpoint
alter table private.assignment enable row level security;
--> statement-breakpoint
alter table private.assignment force row level security;
--> statement-breakpoint
create policy owner_keeps on private.assignment to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.comment enable row level security;
--> statement-breakpoint
alter table private.comment force row level security;
--> statement-breakpoint
create policy owner_keeps on private.comment to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.comment_mention enable row level security;
--> statement-breakpoint
alter table private.comment_mention force row level security;
--> statement-breakpoint
create policy owner_keeps on private.comment_mention to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.digest_choice enable row level security;
--> statement-breakpoint
alter table private.digest_choice force row level security;
--> statement-breakpoint
create policy owner_keeps on private.digest_choice to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.digest enable row level security;
--> statement-breakpoint
alter table private.digest force row level security;
--> statement-breakpoint
create policy owner_keeps on private.digest to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.digest_item enable row level security;
--> statement-breakpoint
alter table private.digest_item force row level security;
--> statement-breakpoint
create policy owner_keeps on private.digest_item to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.assignment to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.assignment for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
grant select, insert on private.comment to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.comment for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
grant select, insert on private.comment_mention to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.comment_mention for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy made_by_the_company on private.assignment for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
    and assigned_by = private.actor()
    and (assignee_id is null or private.works_at(organisation_id, assignee_id)));
--> statement-breakpoint
create policy written_by_the_company on private.comment for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator'))
    and written_by = private.actor());
--> statement-breakpoint
create policy made_by_the_writer on private.comment_mention for insert to register_desk
  with check (comment_id in (select id from private.comment where written_by = private.actor())
    and private.works_at(organisation_id, mentioned_id));
--> statement-breakpoint
grant select, insert, update (wants, chosen_at) on private.digest_choice to register_desk;
--> statement-breakpoint
create policy own on private.digest_choice for all to register_desk
  using (person_id = private.actor())
  with check (person_id = private.actor()
    and organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create trigger assignment_is_kept before update or delete on private.assignment
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger comment_is_kept before update or delete on private.comment
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger comment_mention_is_kept before update or delete on private.comment_mention
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger digest_item_is_kept before update or delete on private.digest_item
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger digest_is_kept before delete on private.digest
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger digest_choice_is_kept before delete on private.digest_choice
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger assignment_is_not_emptied before truncate on private.assignment
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger comment_is_not_emptied before truncate on private.comment
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger comment_mention_is_not_emptied before truncate on private.comment_mention
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger digest_item_is_not_emptied before truncate on private.digest_item
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger digest_is_not_emptied before truncate on private.digest
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create trigger digest_choice_is_not_emptied before truncate on private.digest_choice
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger assignment_has_its_event after insert or update on private.assignment
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger comment_has_its_event after insert or update on private.comment
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger comment_mention_has_its_event after insert or update on private.comment_mention
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger digest_choice_has_its_event after insert or update on private.digest_choice
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger digest_has_its_event after insert on private.digest
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
create constraint trigger digest_item_has_its_event after insert on private.digest_item
  deferrable initially deferred for each row execute function private.demand_event();
--> statement-breakpoint
-- Nothing is assigned or said any more once the report is filed. Locks the report, so a filing at the same moment comes
-- before or after.
create function private.check_section_is_open() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    perform 1 from private.report where organisation_id = new.organisation_id and period = new.period for update;
    if exists (
      select from private.revision filed join private.report begun on begun.id = filed.report_id
      where begun.organisation_id = new.organisation_id and begun.period = new.period
    ) then
      raise exception 'the report of % on % is filed', new.organisation_id, new.period using errcode = 'RG002';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger assignment_before_filing before insert on private.assignment
  for each row execute function private.check_section_is_open();
--> statement-breakpoint
create trigger comment_before_filing before insert on private.comment
  for each row execute function private.check_section_is_open();
--> statement-breakpoint
-- A digest is closed once, and is otherwise as it was ordered.
create function private.guard_digest() returns trigger language plpgsql set search_path = '' as $$
  begin
    if old.closed_at is not null
      or (new.id, new.person_id, new.organisation_id, new.ordered_at)
        is distinct from (old.id, old.person_id, old.organisation_id, old.ordered_at) then
      raise exception 'a digest is closed once and never changed' using errcode = 'RG001';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger digest_is_closed_once before update on private.digest
  for each row execute function private.guard_digest();
--> statement-breakpoint
-- Puts what the actor just did into the digest of a colleague that still gathers, or into a new one under `fresh`; whether
-- it began that one. Keeps the digest from being closed until this is committed, so that nothing falls between two.
create function private.put_in_digest(fresh uuid, recipient uuid, assigned uuid, commented uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
  declare
    company uuid;
    chosen uuid;
  begin
    select organisation_id into company from private.assignment
      where id = assigned and assigned_by = private.actor() and assignee_id = recipient
      union all
      select organisation_id from private.comment where id = commented and written_by = private.actor();
    if company is null or not private.works_at(company, private.actor()) or not private.works_at(company, recipient) then
      raise exception 'that is not the actor''s to tell' using errcode = 'RG001';
    end if;
    insert into private.digest as gathering (id, person_id, organisation_id, ordered_at)
      values (fresh, recipient, company, clock_timestamp())
      on conflict (person_id, organisation_id) where closed_at is null
        do update set ordered_at = gathering.ordered_at
      returning id into chosen;
    insert into private.digest_item (digest_id, assignment_id, comment_id) values (chosen, assigned, commented);
    return chosen = fresh;
  end $$;
--> statement-breakpoint
-- Closes a digest that is on its way out, once, and tells what is in it, oldest first: nothing to somebody who left, who
-- does not want it, or to whom a section is not assigned any more.
create function private.take_digest(asked uuid)
  returns table (email text, name text, programme text, organisation text, organisation_name text, period text,
    section text, by_name text, at timestamptz, words text, is_mention boolean)
  language plpgsql security definer set search_path = '' as $$
  begin
    update private.digest closing set closed_at = clock_timestamp() where closing.id = asked and closing.closed_at is null;
    return query
      select reader.email, reader.name, company.programme, company.key, company.name,
        coalesce(assigned.period, said.period), coalesce(assigned.section, said.section), author.name,
        coalesce(assigned.assigned_at, said.written_at), said.text,
        exists (select from private.comment_mention mention
          where mention.comment_id = said.id and mention.mentioned_id = taken.person_id)
      from private.digest taken
        join private.person reader on reader.id = taken.person_id
        join private.organisation company on company.id = taken.organisation_id
        join private.digest_item item on item.digest_id = taken.id
        left join private.assignment assigned on assigned.id = item.assignment_id
        left join private.comment said on said.id = item.comment_id
        join private.person author on author.id = coalesce(assigned.assigned_by, said.written_by)
      where taken.id = asked and private.works_at(taken.organisation_id, taken.person_id)
        and not exists (select from private.digest_choice choice
          where choice.person_id = taken.person_id and choice.organisation_id = taken.organisation_id
            and not choice.wants)
        and not exists (select from private.assignment newer
          where newer.organisation_id = assigned.organisation_id and newer.period = assigned.period
            and newer.section = assigned.section and newer.version > assigned.version)
      order by 9, item.comment_id nulls first;
  end $$;
--> statement-breakpoint
revoke execute on function private.check_section_is_open(), private.guard_digest(),
  private.put_in_digest(uuid, uuid, uuid, uuid), private.take_digest(uuid) from public;
--> statement-breakpoint
grant execute on function private.put_in_digest(uuid, uuid, uuid, uuid), private.take_digest(uuid) to register_desk;
