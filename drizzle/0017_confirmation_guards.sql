-- What the generator cannot write for confirmations: grants, row security and guards.
alter table private.confirmation enable row level security;
--> statement-breakpoint
alter table private.confirmation force row level security;
--> statement-breakpoint
create policy owner_keeps on private.confirmation to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
grant select, insert on private.confirmation to register_desk;
--> statement-breakpoint
create policy seen_by_the_company on private.confirmation for select to register_desk
  using (organisation_id in (select private.my_organisations('editor', 'officer', 'administrator')));
--> statement-breakpoint
create policy given_by_its_writers on private.confirmation for insert to register_desk
  with check (organisation_id in (select private.my_organisations('editor', 'officer'))
    and confirmed_by = private.actor());
--> statement-breakpoint
create trigger confirmation_needs_an_open_report before insert on private.confirmation
  for each row execute function private.check_report_is_open();
--> statement-breakpoint
create trigger confirmation_is_kept before update or delete on private.confirmation
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger confirmation_is_not_emptied before truncate on private.confirmation
  for each statement execute function private.refuse_change();
--> statement-breakpoint
create constraint trigger confirmation_has_its_event after insert or update on private.confirmation
  deferrable initially deferred for each row execute function private.demand_event();
