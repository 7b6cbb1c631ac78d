import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Key } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/**
 * A signatory's officer takes on a commitment for it, or withdraws it from one.
 *
 * Shape: `since` is the day of the entry where the signatory is; it holds for periods that begin after that day.
 */
export const AdoptionChanged = z.strictObject({
  organisation: Key,
  commitment: Key,
  adopted: z.boolean(),
  since: CalendarDate,
  reason: Words,
  certified: z.strictObject({ name: Words, role: Words, statement: Words }),
});
export type AdoptionChanged = z.infer<typeof AdoptionChanged>;
