import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { isRegular } from "#db/evidence/inspect/pdf/character.ts";
import { type Cursor, latin, peek, skipBlank, takeWhole, takeWord } from "#db/evidence/inspect/pdf/cursor.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { readString } from "#db/evidence/inspect/pdf/read-string.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfDictionary, PdfValue } from "#db/evidence/inspect/pdf/value.ts";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads one value, with everything in it.
 *
 * Refuses: `pdf_unreadable` for what no standard allows, and for a dictionary that says a key twice, since readers
 * disagree on which one counts; `pdf_too_large_inside`.
 */
export function readValue(cursor: Cursor, budget: Budget, depth = 0): PdfValue {
  if (depth > PDF_LIMITS.nesting) throw new RefusedPdf("pdf_too_large_inside", "nesting");
  spend(budget, "values", 1);
  skipBlank(cursor);
  const byte = peek(cursor);
  switch (byte) {
    case 0x2f:
      return { kind: "name", name: readName(cursor) };
    case 0x28:
      return readString(cursor);
    case 0x3c:
      return peek(cursor, 1) === 0x3c ? readDictionary(cursor, budget, depth) : readString(cursor);
    case 0x5b:
      return readArray(cursor, budget, depth);
    case undefined:
      throw unreadable(cursor);
    default:
      return readWord(cursor);
  }
}

/** Reads a name, without its slash and with its #xx escapes undone. */
export function readName(cursor: Cursor): string {
  cursor.at += 1;
  const from = cursor.at;
  while (isRegular(peek(cursor))) cursor.at += 1;
  const written = latin(cursor.bytes.subarray(from, cursor.at));
  if (!written.includes("#")) return written;
  return written.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Reads a dictionary from its first bracket to its last. */
export function readDictionary(cursor: Cursor, budget: Budget, depth: number): PdfDictionary {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipBlank(cursor);
    if (peek(cursor) === 0x3e && peek(cursor, 1) === 0x3e) break;
    if (peek(cursor) !== 0x2f) throw unreadable(cursor);
    const key = readName(cursor);
    if (entries.has(key)) throw new RefusedPdf("pdf_unreadable", `/${key}`);
    entries.set(key, readValue(cursor, budget, depth + 1));
  }
  cursor.at += 2;
  return entries;
}

function readArray(cursor: Cursor, budget: Budget, depth: number): readonly PdfValue[] {
  cursor.at += 1;
  const items: PdfValue[] = [];
  for (;;) {
    skipBlank(cursor);
    if (peek(cursor) === 0x5d) break;
    items.push(readValue(cursor, budget, depth + 1));
  }
  cursor.at += 1;
  return items;
}

function readWord(cursor: Cursor): PdfValue {
  const reference = readReference(cursor);
  if (reference !== undefined) return reference;
  if (takeWord(cursor, "true")) return true;
  if (takeWord(cursor, "false")) return false;
  if (takeWord(cursor, "null")) return null;
  const from = cursor.at;
  while (isRegular(peek(cursor)) && cursor.at - from < 64) cursor.at += 1;
  const written = latin(cursor.bytes.subarray(from, cursor.at));
  if (!NUMBER.test(written)) throw unreadable(cursor);
  return Number(written);
}

function readReference(cursor: Cursor): PdfValue | undefined {
  const from = cursor.at;
  const number = takeWhole(cursor);
  if (number !== undefined && !isRegular(peek(cursor))) {
    skipBlank(cursor);
    const generation = takeWhole(cursor);
    if (generation !== undefined && !isRegular(peek(cursor))) {
      skipBlank(cursor);
      if (takeWord(cursor, "R")) return { kind: "reference", number, generation };
    }
  }
  cursor.at = from;
  return undefined;
}

function unreadable(cursor: Cursor): RefusedPdf {
  return new RefusedPdf("pdf_unreadable", `byte ${cursor.at}`);
}
