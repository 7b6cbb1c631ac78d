import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { WallTime } from "#domain/framework/due.ts";
import { Instant } from "#domain/framework/instant.ts";
import { Cadence, PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";
import { Words } from "#domain/record/documents/words.ts";

const dueFields = {
  dueDate: CalendarDate,
  dueTime: WallTime,
  zone: TimeZone,
  dueAt: Instant,
};

/** A signatory's reporting period opens; `dueAt` is the due date, time and zone resolved once to a moment. */
export const PeriodOpened = z.strictObject({
  organisation: Key,
  period: PeriodKey,
  cadence: Cadence,
  from: CalendarDate,
  to: CalendarDate,
  ...dueFields,
});
export type PeriodOpened = z.infer<typeof PeriodOpened>;

/** The steward gives a signatory more time for a period, and says why. */
export const ExtensionGranted = z.strictObject({ organisation: Key, period: PeriodKey, ...dueFields, ground: Words });
export type ExtensionGranted = z.infer<typeof ExtensionGranted>;

/** The steward releases a signatory from reporting on a period, and says why. */
export const WaiverGranted = z.strictObject({ organisation: Key, period: PeriodKey, ground: Words });
export type WaiverGranted = z.infer<typeof WaiverGranted>;
