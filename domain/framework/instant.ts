import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A moment, always in UTC and always with three digits of milliseconds: "2026-07-14T09:30:00.000Z". */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, "Use the form YYYY-MM-DDTHH:MM:SS.mmmZ")
  .refine(isRealMoment, "This moment does not exist")
  .brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** Negative when a is earlier, positive when it is later, 0 for the same moment. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a comes strictly before b. */
export function isBefore(a: Instant, b: Instant): boolean {
  return compareInstants(a, b) < 0;
}

/** Whether a comes strictly after b. */
export function isAfter(a: Instant, b: Instant): boolean {
  return compareInstants(a, b) > 0;
}

/** The moment that lies this many milliseconds after the start of 1970, UTC; throws outside the years 0 to 9999. */
export function instantOf(epochMilliseconds: number): Instant {
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
  return Instant.parse(moment.toString({ fractionalSecondDigits: 3 }));
}

/** Milliseconds from the start of 1970, UTC, to this moment. */
export function epochMillisecondsOf(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** The same moment, this many milliseconds later (earlier when negative). */
export function shifted(instant: Instant, milliseconds: number): Instant {
  return instantOf(epochMillisecondsOf(instant) + milliseconds);
}

function isRealMoment(text: string): boolean {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) === text;
  } catch {
    return false;
  }
}
