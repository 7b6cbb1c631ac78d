-- Saves of one report pass beside each other; a handover still comes before or after each of them. They meet in an
-- advisory lock of the report: saves share it, a handover has it alone. PostgreSQL serves those who wait for it in the
-- order they came, so that a handover does not wait for ever while many write: sharing the row (FOR KEY SHARE) would
-- let every new save pass by it. Two saves of one field meet in the primary key of its versions.
create or replace function private.check_report_is_open() returns trigger language plpgsql security definer
  set search_path = '' as $$
  begin
    if tg_table_name = 'handover' then
      perform pg_advisory_xact_lock(2024, hashtext(new.report_id::text));
      perform 1 from private.report where id = new.report_id for update;
    else
      perform pg_advisory_xact_lock_shared(2024, hashtext(new.report_id::text));
    end if;
    if exists (select from private.revision where report_id = new.report_id)
      or exists (select from private.handover where report_id = new.report_id and taken_back_at is null) then
      raise exception 'report % is closed', new.report_id using errcode = 'RG002';
    end if;
    return new;
  end $$;
