-- What the steward of a programme is shown of the store, which is one for all programmes: how the looks through it went,
-- naming companies of their own programme only, and what it holds and what is locked of that programme, in numbers.
create function private.store_looks(asked text, most integer)
  returns table (began_at timestamptz, ended_at timestamptz, tenth integer, expected bigint, checked bigint,
    orphans_removed integer, faults jsonb)
  language sql stable security definer set search_path = '' as $$
    with looks as (
      select scrub.* from private.evidence_scrub scrub
      where asked in (select private.my_programmes())
      order by scrub.ended_at desc limit most
    ), fault as (
      select looks.id, (found.one ->> 'file')::uuid as file, found.one ->> 'why' as why
      from looks cross join jsonb_array_elements(looks.damaged) as found(one)
      union all
      select looks.id, (found.one #>> '{}')::uuid, null
      from looks cross join jsonb_array_elements(looks.missing) as found(one)
    )
    select looks.began_at, looks.ended_at, looks.tenth, looks.expected, looks.checked, looks.orphans_removed,
      coalesce((
        select jsonb_agg(jsonb_build_object('file', fault.file, 'why', fault.why, 'company', company.name)
          order by company.name, fault.file)
        from fault
        left join private.evidence_file file on file.id = fault.file
        left join private.organisation company on company.id = file.organisation_id and company.programme = asked
        where fault.id = looks.id), '[]'::jsonb)
    from looks order by looks.ended_at desc
  $$;
--> statement-breakpoint
create function private.store_holdings(asked text)
  returns table (documents bigint, bytes bigint, erased bigint, locked_on_the_way bigint, locked_by_report bigint)
  language sql stable security definer set search_path = '' as $$
    with company as (
      select id from private.organisation
      where programme = asked and asked in (select private.my_programmes())
    ), file as (
      select octet_length(file.wrapped_key) > 0 as is_kept, file.size
      from private.evidence_file file join company on company.id = file.organisation_id
    ), incident as (
      select incident.source from private.evidence_incident incident
      join company on company.id = incident.organisation_id
    )
    select (select count(*) from file where is_kept), (select coalesce(sum(size), 0)::bigint from file where is_kept),
      (select count(*) from file where not is_kept),
      (select count(*) from incident where source = 'hash_match'),
      (select count(*) from incident where source = 'report')
    where asked in (select private.my_programmes())
  $$;
--> statement-breakpoint
revoke execute on function private.store_looks(text, integer), private.store_holdings(text) from public;
--> statement-breakpoint
grant execute on function private.store_looks(text, integer), private.store_holdings(text) to register_desk;
