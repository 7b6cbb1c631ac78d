import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type Instant, instantOf } from "#domain/framework/instant.ts";

/** The first moment after a day at a place: when a period that ends on that day is over there. */
export function endOfDay(day: CalendarDate, zone: string): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return instantOf(next.toZonedDateTime(zone).epochMilliseconds);
}
