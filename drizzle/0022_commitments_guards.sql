-- A company's officer changes what the company is committed to; beside what an officer could enter before.
create or replace function published.may_be_entered(record text, kind text, subject text) returns boolean
  language sql stable security definer set search_path = '' as $$
    select case
      when kind in ('report_filed', 'report_withdrawn', 'adoption_changed') then exists (
        select from private.organisation company
        where company.programme = record
          and starts_with(subject, case kind when 'adoption_changed' then 'adoption/' else 'report/' end
            || company.key || '/')
          and company.id in (select private.my_organisations('officer')))
      else record in (select private.my_programmes())
    end
  $$;
