import { z } from "zod";
import { Basis } from "#domain/framework/commitment.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** Something others publicly ask of companies; nobody has thereby promised it. */
export const DemandRecorded = z.strictObject({
  key: Key,
  text: Words,
  demandedOf: Words,
  commitments: z.array(Key),
  mappingBasis: Basis,
  ...SOURCED,
});
export type DemandRecorded = z.infer<typeof DemandRecorded>;
