-- What the generator cannot write for outages: on the record like every fact, and measured where nobody is the actor.
alter table published.outage enable row level security;
--> statement-breakpoint
alter table published.outage force row level security;
--> statement-breakpoint
grant select on published.outage to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.outage for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update (entry_until) on published.outage to register_record;
--> statement-breakpoint
create policy record_projects on published.outage for insert to register_record
  with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.outage for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.outage to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger outage_is_only_replaced before update or delete on published.outage
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger outage_is_not_emptied before truncate on published.outage
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger outage_comes_with_its_entry before insert on published.outage
  for each row execute function published.come_with_entry();
--> statement-breakpoint
alter table private.heartbeat enable row level security;
--> statement-breakpoint
alter table private.heartbeat force row level security;
--> statement-breakpoint
create policy owner_keeps on private.heartbeat to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
alter table private.measured_outage enable row level security;
--> statement-breakpoint
alter table private.measured_outage force row level security;
--> statement-breakpoint
create policy owner_keeps on private.measured_outage to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
-- A server is alive at a moment, by the database's clock at the latest. A gap of more than three minutes since any
-- server last said so is kept as an outage.
create function private.beat(moment timestamptz) returns void language plpgsql security definer
  set search_path = '' as $$
  declare
    said timestamptz := least(moment, clock_timestamp());
    before timestamptz;
  begin
    insert into private.heartbeat (id, at) values (true, said) on conflict (id) do nothing;
    select at into before from private.heartbeat for update;
    if said <= before then
      return;
    end if;
    update private.heartbeat set at = said;
    if said - before > interval '3 minutes' then
      insert into private.measured_outage (from_at, until_at) values (before, said) on conflict do nothing;
    end if;
  end $$;
--> statement-breakpoint
revoke execute on function private.beat(timestamptz) from public;
--> statement-breakpoint
grant execute on function private.beat(timestamptz) to register_desk;
