import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** A model's or dataset's availability on a host; what is known of it ends with `asOf`. `host` is an organisation. */
export const ListingRecorded = z.strictObject({
  key: Key,
  model: Words,
  host: Key,
  listing: Words,
  status: Words,
  from: PartialDate.nullable(),
  fromNote: Words.nullable(),
  to: PartialDate.nullable(),
  asOf: PartialDate,
  asOfNote: Words.nullable(),
  whoActed: Words.nullable(),
  reasonGiven: Words.nullable(),
  ...SOURCED,
});
export type ListingRecorded = z.infer<typeof ListingRecorded>;
