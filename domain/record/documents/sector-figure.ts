import { z } from "zod";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { DecimalString, Words } from "#domain/record/documents/words.ts";

/** A number about the field as a whole, no single company's. Where there is a `note`, it is shown with the number, always. */
export const SectorFigureRecorded = z.strictObject({
  key: Key,
  name: Words,
  value: DecimalString,
  unit: Words,
  qualifier: Words.nullable(),
  note: Words.nullable(),
  ...SOURCED,
});
export type SectorFigureRecorded = z.infer<typeof SectorFigureRecorded>;
