import type { Datum } from "#domain/data/public-table.ts";

/** A claim as files have it. */
export function yesOrNo(is: boolean): Datum {
  return { kind: "choice", code: is ? "yes" : "no", words: is ? "Yes" : "No" };
}
