import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

/** For how many whole years after its period a programme keeps evidence where nothing else is said. */
export const YEARS_KEPT = 10;

/** What the operator says of programmes: "rehearsal=2,safety-by-design=12". */
export const RETENTION = /^[a-z0-9-]+=[1-9][0-9]?(,[a-z0-9-]+=[1-9][0-9]?)*$/;

/** For how many years a programme keeps the bytes of evidence, as `RETENTION` says; ten where it says nothing. */
export function yearsKept(programme: string, retention: string | undefined): number {
  const said = (retention ?? "").split(",").find((rule) => rule.startsWith(`${programme}=`));
  return said === undefined ? YEARS_KEPT : Number(said.slice(programme.length + 1));
}

/** Whether the years are over that bytes are kept after the last day of their period. */
export function isPastRetention(periodTo: CalendarDate, years: number, today: CalendarDate): boolean {
  return (
    Temporal.PlainDate.compare(Temporal.PlainDate.from(periodTo).add({ years }), Temporal.PlainDate.from(today)) < 0
  );
}

/** Why bytes are gone, in words for the company. */
export function erasureReason(years: number): string {
  return `The programme keeps documents for ${years} ${years === 1 ? "year" : "years"} after their period. The hash stays.`;
}
