-- What the generator cannot write for presence: grants and row security. No guard keeps its rows and none asks for an
-- event: they say who is looking, and are thrown away after a day.
alter table private.presence enable row level security;
--> statement-breakpoint
alter table private.presence force row level security;
--> statement-breakpoint
create policy owner_keeps on private.presence to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert, update (seen_at), delete on private.presence to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.presence for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy told_by_its_writers on private.presence for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and person_id = private.actor());
--> statement-breakpoint
create policy told_again_by_its_writers on private.presence for update to register_desk
  using (person_id = private.actor())
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and person_id = private.actor());
--> statement-breakpoint
create policy swept_by_its_writers on private.presence for delete to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer'))
    and seen_at < clock_timestamp() - interval '1 day');
