import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { isDigit } from "#db/evidence/inspect/pdf/character.ts";
import { type Cursor, peek, skipBlank, skipWhite, takeWhole, takeWord } from "#db/evidence/inspect/pdf/cursor.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfDictionary } from "#db/evidence/inspect/pdf/value.ts";

/** Where one object is: nowhere any more, in the file at a place, or in an object stream at a position. */
export type XrefRow =
  | { readonly kind: "free"; readonly number: number }
  | { readonly kind: "placed"; readonly number: number; readonly generation: number; readonly at: number }
  | { readonly kind: "packed"; readonly number: number; readonly container: number; readonly position: number };

/** One table of places with its trailer, and where it begins. */
export interface XrefTable {
  readonly from: number;
  readonly rows: readonly XrefRow[];
  readonly trailer: PdfDictionary;
}

/**
 * Reads the rows of a table in words, from behind its keyword up to its trailer.
 *
 * Refuses: `pdf_unreadable`, `pdf_too_large_inside`.
 */
export function readXrefRows(cursor: Cursor, budget: Budget): readonly XrefRow[] {
  const rows: XrefRow[] = [];
  for (skipBlank(cursor); isDigit(peek(cursor)); skipBlank(cursor)) {
    const first = number(cursor);
    const count = number(cursor);
    for (let at = 0; at < count; at += 1) {
      spend(budget, "values", 1);
      rows.push(readRow(cursor, first + at));
    }
  }
  return rows;
}

function readRow(cursor: Cursor, object: number): XrefRow {
  const at = number(cursor);
  const generation = number(cursor);
  skipWhite(cursor);
  if (takeWord(cursor, "f")) return { kind: "free", number: object };
  if (!takeWord(cursor, "n")) throw new RefusedPdf("pdf_unreadable", "xref");
  return { kind: "placed", number: object, generation, at };
}

function number(cursor: Cursor): number {
  skipWhite(cursor);
  const whole = takeWhole(cursor);
  if (whole === undefined) throw new RefusedPdf("pdf_unreadable", "xref");
  return whole;
}
