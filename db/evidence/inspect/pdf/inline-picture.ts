import type { Budget } from "#db/evidence/inspect/pdf/budget.ts";
import { isWhite } from "#db/evidence/inspect/pdf/character.ts";
import { type Cursor, cursorOn, isAtWord, latin, peek, skipBlank, takeWord } from "#db/evidence/inspect/pdf/cursor.ts";
import { filtersOf } from "#db/evidence/inspect/pdf/filters.ts";
import { PICTURE_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { isOperator } from "#db/evidence/inspect/pdf/operators.ts";
import { readName, readValue } from "#db/evidence/inspect/pdf/read-value.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfDictionary, PdfValue } from "#db/evidence/inspect/pdf/value.ts";

/** A picture written between the instructions of a content stream. */
export interface InlinePicture {
  readonly pixels: number;
}

const MOST_BYTES_A_PIXEL = 8;
const SLACK_BYTES = 2_048;
const LOOK_AHEAD = 48;

/**
 * Steps over a picture in a content stream, the cursor standing behind its BI, and answers its size.
 *
 * Shape: where the bytes of the picture end is a guess to every reader. So nothing in them may look like a second
 * picture or an instruction to draw one.
 * Refuses: `pdf_picture` for a big one, `pdf_unreadable`.
 */
export function readInlinePicture(cursor: Cursor, budget: Budget, part: string): InlinePicture {
  const dictionary = readEntries(cursor, budget, part);
  filtersOf(dictionary, part, "inline picture");
  const pixels = pixelsOf(sideAt(dictionary, ["Width", "W"], part), sideAt(dictionary, ["Height", "H"], part), part);
  const end = endOf(cursor, pixels * MOST_BYTES_A_PIXEL + SLACK_BYTES);
  if (end === undefined) throw new RefusedPdf("pdf_unreadable", part);
  const data = latin(cursor.bytes.subarray(cursor.at, end));
  if (/\bBI\s*\/\w|\bDo\s/.test(data)) throw new RefusedPdf("pdf_unreadable", part);
  cursor.at = end + 2;
  return { pixels };
}

/**
 * How many pixels a picture has.
 *
 * Refuses: `pdf_picture` when it is wider or higher than a logo, `pdf_unreadable` when it does not say its size.
 */
export function pixelsOf(width: PdfValue | undefined, height: PdfValue | undefined, part: string): number {
  const isSize = (side: PdfValue | undefined): side is number => typeof side === "number" && side >= 0;
  if (!isSize(width) || !isSize(height)) throw new RefusedPdf("pdf_unreadable", part);
  if (width > PICTURE_LIMITS.side || height > PICTURE_LIMITS.side) throw new RefusedPdf("pdf_picture", part);
  return Math.max(1, Math.ceil(width) * Math.ceil(height));
}

function readEntries(cursor: Cursor, budget: Budget, part: string): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipBlank(cursor);
    if (takeWord(cursor, "ID")) break;
    if (peek(cursor) !== 0x2f) throw new RefusedPdf("pdf_unreadable", part);
    const key = readName(cursor);
    if (entries.has(key)) throw new RefusedPdf("pdf_unreadable", part);
    entries.set(key, readValue(cursor, budget));
  }
  cursor.at += 1;
  return entries;
}

function sideAt(dictionary: PdfDictionary, [long, short]: readonly [string, string], part: string): PdfValue {
  if (dictionary.has(long) && dictionary.has(short)) throw new RefusedPdf("pdf_unreadable", part);
  return dictionary.get(long) ?? dictionary.get(short) ?? null;
}

function endOf(cursor: Cursor, most: number): number | undefined {
  const last = Math.min(cursor.end - 2, cursor.at + most);
  for (let at = cursor.at; at <= last; at += 1) {
    const here = cursorOn(cursor.bytes, at, cursor.end);
    const isFree = at === cursor.at || isWhite(cursor.bytes[at - 1]) || cursor.bytes[at - 1] === 0x3e;
    if (isFree && isAtWord(here, "EI") && isFollowedByContent(cursor, at + 2)) return at;
  }
  return undefined;
}

// Two letters occur in a picture by chance; instructions behind them do not.
function isFollowedByContent(cursor: Cursor, from: number): boolean {
  const ahead = latin(cursor.bytes.subarray(from, Math.min(cursor.end, from + LOOK_AHEAD)));
  if (/[^\t\n\f\r\x20-\x7e]/.test(ahead.split(/[(<%]/)[0] ?? "")) return false;
  const word = /[A-Za-z'"*]+/.exec(ahead.replaceAll(/\/\S*|[[(<%].*/gs, " "))?.[0];
  return word === undefined || isOperator(word) || ahead.length - ahead.indexOf(word) - word.length === 0;
}
