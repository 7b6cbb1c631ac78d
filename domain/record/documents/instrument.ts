import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { Basis } from "#domain/framework/commitment.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** A law, standard or code that commitments relate to. `status` is as of `checkedOn`; it is no legal advice. */
export const InstrumentListed = z.strictObject({
  key: Key,
  name: Words,
  jurisdiction: Words,
  kind: Words,
  status: Words,
  date: PartialDate.nullable(),
  commitments: z.array(Key),
  mappingBasis: Basis,
  note: Words.nullable(),
  checkedOn: PartialDate,
  checkNote: Words.nullable(),
  ...SOURCED,
});
export type InstrumentListed = z.infer<typeof InstrumentListed>;
