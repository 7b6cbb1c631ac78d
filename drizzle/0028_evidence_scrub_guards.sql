-- What the generator cannot write for scrubs: they are the owner's, and the desk may ask how the last one went.
alter table private.evidence_scrub enable row level security;
--> statement-breakpoint
alter table private.evidence_scrub force row level security;
--> statement-breakpoint
create policy owner_keeps on private.evidence_scrub to register_owner
  using (current_user = 'register_owner') with check (current_user = 'register_owner');
--> statement-breakpoint
create trigger evidence_scrub_is_kept before update or delete on private.evidence_scrub
  for each row execute function private.refuse_change();
--> statement-breakpoint
create trigger evidence_scrub_is_not_emptied before truncate on private.evidence_scrub
  for each statement execute function private.refuse_change();
--> statement-breakpoint
-- How the last look through the store went: no file, no company, and not how many there are.
create function private.last_scrub()
  returns table (ended_at timestamptz, damaged integer, missing integer)
  language sql stable security definer set search_path = '' as $$
    select scrub.ended_at, jsonb_array_length(scrub.damaged),
      jsonb_array_length(scrub.missing)
    from private.evidence_scrub scrub order by scrub.ended_at desc limit 1
  $$;
--> statement-breakpoint
revoke execute on function private.last_scrub() from public;
--> statement-breakpoint
grant execute on function private.last_scrub() to register_desk;
