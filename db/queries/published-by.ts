import { getTableName, type SQL, sql, type Table } from "drizzle-orm";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

/**
 * Whether what a row says had been published by a day; undefined for rows that do not rest on a source of their own.
 *
 * Shape: a fact had been published when one of its sources had; an account when it had; a signatory when it had signed.
 * A date that names a month or a year counts from its last day, and what bears no date at all was never published.
 */
export function isPublishedBy(table: Table, day: CalendarDate): SQL | undefined {
  const name = getTableName(table);
  const asked = sql.identifier(name);
  switch (name) {
    case "timeline_entry":
    case "instrument":
    case "inquiry":
    case "listing":
    case "demand":
    case "sector_figure":
    case "term":
      return sql`exists (select from published.source as cited where cited.programme = ${asked}.programme
        and ${asked}.document -> 'sources' ? cited.key and ${lastDayOf(sql`cited.document ->> 'date'`)} <= ${day}::date)`;
    case "relayed_report":
      return sql`${lastDayOf(sql`${asked}.published_on`)} <= ${day}::date`;
    case "relayed_claim":
    case "figure":
      return sql`exists (select from published.relayed_report as told where told.programme = ${asked}.programme
        and told.key = ${asked}.report and ${lastDayOf(sql`told.published_on`)} <= ${day}::date)`;
    case "signatory":
      return sql`${asked}.joined <= ${day}::date`;
    default:
      return undefined;
  }
}

/** The last day of a date that may name only a month or a year; null where there is none. */
function lastDayOf(date: SQL): SQL {
  return sql`(case length(${date}) when 4 then (${date} || '-12-31')::date
    when 7 then ((${date} || '-01')::date + interval '1 month - 1 day')::date else (${date})::date end)`;
}
