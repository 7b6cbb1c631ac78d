import { z } from "zod";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** A word of verification and what it is used for here. */
export const TermDefined = z.strictObject({
  key: Key,
  term: Words,
  use: Words,
  ...SOURCED,
});
export type TermDefined = z.infer<typeof TermDefined>;
