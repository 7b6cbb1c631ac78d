import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** A question put to an organisation, with its reply; `reply` is null when none had come by `asOf`. */
export const InquiryRecorded = z.strictObject({
  key: Key,
  askedBy: Words,
  askedOf: Key,
  isSignatory: z.boolean(),
  question: Words,
  askedOn: PartialDate.nullable(),
  askedOnNote: Words.nullable(),
  reply: Words.nullable(),
  replyKind: Words,
  asOf: PartialDate,
  ...SOURCED,
});
export type InquiryRecorded = z.infer<typeof InquiryRecorded>;
