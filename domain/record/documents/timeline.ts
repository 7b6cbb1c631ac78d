import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/**
 * A dated, sourced occurrence.
 *
 * Shape: `subject` is what the source material files it under; `organisations` and `instruments` are the listed ones it
 * belongs with, chosen by the compilers.
 */
export const TimelineEntryAdded = z.strictObject({
  key: Key,
  date: PartialDate,
  dateNote: Words.nullable(),
  subject: Words,
  organisations: z.array(Key),
  instruments: z.array(Key),
  what: Words,
  note: Words.nullable(),
  ...SOURCED,
});
export type TimelineEntryAdded = z.infer<typeof TimelineEntryAdded>;
