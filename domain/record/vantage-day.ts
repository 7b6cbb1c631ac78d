import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";

/** The first moment of a day of the record, which counts its days in UTC. */
export function startOf(day: CalendarDate): Instant {
  return Instant.parse(`${day}T00:00:00.000Z`);
}

/** The last moment of a day of the record, to the millisecond it counts in. */
export function endOf(day: CalendarDate): Instant {
  return Instant.parse(`${day}T23:59:59.999Z`);
}
