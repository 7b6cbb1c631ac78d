-- What the generator cannot write for the parts of a filed report: read by everybody, brought by entries alone.
alter table published.filed_figure enable row level security;
--> statement-breakpoint
alter table published.filed_figure force row level security;
--> statement-breakpoint
grant select on published.filed_figure to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.filed_figure for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update (entry_until) on published.filed_figure to register_record;
--> statement-breakpoint
create policy record_projects on published.filed_figure for insert to register_record
  with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.filed_figure for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.filed_figure to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger filed_figure_is_only_replaced before update or delete on published.filed_figure
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger filed_figure_is_not_emptied before truncate on published.filed_figure
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger filed_figure_comes_with_its_entry before insert on published.filed_figure
  for each row execute function published.come_with_entry();
--> statement-breakpoint
alter table published.promise enable row level security;
--> statement-breakpoint
alter table published.promise force row level security;
--> statement-breakpoint
grant select on published.promise to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.promise for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update (entry_until) on published.promise to register_record;
--> statement-breakpoint
create policy record_projects on published.promise for insert to register_record
  with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.promise for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.promise to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger promise_is_only_replaced before update or delete on published.promise
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger promise_is_not_emptied before truncate on published.promise
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger promise_comes_with_its_entry before insert on published.promise
  for each row execute function published.come_with_entry();
--> statement-breakpoint
alter table published.promise_answer enable row level security;
--> statement-breakpoint
alter table published.promise_answer force row level security;
--> statement-breakpoint
grant select on published.promise_answer to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.promise_answer for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update (entry_until) on published.promise_answer to register_record;
--> statement-breakpoint
create policy record_projects on published.promise_answer for insert to register_record
  with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.promise_answer for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.promise_answer to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger promise_answer_is_only_replaced before update or delete on published.promise_answer
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger promise_answer_is_not_emptied before truncate on published.promise_answer
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger promise_answer_comes_with_its_entry before insert on published.promise_answer
  for each row execute function published.come_with_entry();
--> statement-breakpoint
alter table published.attestation enable row level security;
--> statement-breakpoint
alter table published.attestation force row level security;
--> statement-breakpoint
grant select on published.attestation to register_public, register_desk, register_record;
--> statement-breakpoint
create policy public_reads on published.attestation for select
  to register_public, register_desk, register_record, register_owner using (entry_from >= 0);
--> statement-breakpoint
grant insert, update (entry_until) on published.attestation to register_record;
--> statement-breakpoint
create policy record_projects on published.attestation for insert to register_record
  with check (entry_from = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy record_replaces on published.attestation for update to register_record
  using (entry_until is null) with check (entry_until = current_setting('register.position', true)::bigint);
--> statement-breakpoint
create policy owner_rebuilds on published.attestation to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger attestation_is_only_replaced before update or delete on published.attestation
  for each row execute function published.only_replace();
--> statement-breakpoint
create trigger attestation_is_not_emptied before truncate on published.attestation
  for each statement execute function published.only_replace();
--> statement-breakpoint
create trigger attestation_comes_with_its_entry before insert on published.attestation
  for each row execute function published.come_with_entry();
