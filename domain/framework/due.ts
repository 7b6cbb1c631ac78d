import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type Instant, instantOf } from "#domain/framework/instant.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";

/** A time of day as a clock on the wall shows it, "00:00" to "23:59". */
export const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use the form HH:MM")
  .brand<"WallTime">();
export type WallTime = z.infer<typeof WallTime>;

/** A due date as a calendar states it: a day and a time of day at a named place. */
export const DueDate = z.strictObject({ date: CalendarDate, time: WallTime, zone: TimeZone });
export type DueDate = z.infer<typeof DueDate>;

/**
 * The moment at which a due date falls. Computed once, when the period is opened, and kept: a later change of a
 * country's clock law moves no deadline that was already given.
 *
 * Shape: where clocks go back and the time occurs twice, its second occurrence; where clocks go forward and it does
 * not occur, as long after the change as it was meant to be. Nobody is late by a reading that was open to them.
 */
export function dueInstant({ date, time, zone }: DueDate): Instant {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time);
  return instantOf(local.toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds);
}
