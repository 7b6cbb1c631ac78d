import { isWhite } from "#db/evidence/inspect/pdf/character.ts";
import { type Cursor, cursorOn, peek, skipWhite, takeWord } from "#db/evidence/inspect/pdf/cursor.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { isReference, type PdfDictionary, type PdfObject, type PdfStream } from "#db/evidence/inspect/pdf/value.ts";

const MOST_WHITE_BEHIND = 4;

/**
 * Finds the bytes of a stream, the cursor standing behind its keyword, and steps behind its end.
 *
 * Shape: a length that stands elsewhere is not known yet: then the first end mark counts, and `checkLengths` must find
 * later that the length agrees.
 * Refuses: `pdf_unreadable` when the length does not lead to the end of the stream.
 */
export function readStream(cursor: Cursor, dictionary: PdfDictionary, number: number): PdfStream {
  if (peek(cursor) === 13 && peek(cursor, 1) === 10) cursor.at += 2;
  else if (peek(cursor) === 10) cursor.at += 1;
  else throw unreadable(number);
  const from = cursor.at;
  const length = dictionary.get("Length");
  const to = isReference(length) ? firstEnd(cursor, number) : from + (typeof length === "number" ? length : -1);
  if (!Number.isInteger(to) || to < from || to > cursor.end) throw unreadable(number);
  cursor.at = to;
  skipWhite(cursor);
  if (cursor.at - to > MOST_WHITE_BEHIND || !takeWord(cursor, "endstream")) throw unreadable(number);
  return { dictionary, from, to };
}

/**
 * Checks every length that stands elsewhere, and answers the objects with their streams cut to it.
 *
 * Refuses: `pdf_unreadable` when a length is missing, said twice in different ways, or leads elsewhere.
 */
export function checkLengths(bytes: Uint8Array, objects: readonly PdfObject[]): readonly PdfObject[] {
  const numbers = new Map<number, Set<number>>();
  for (const { number, value } of objects)
    if (typeof value === "number") numbers.set(number, (numbers.get(number) ?? new Set()).add(value));
  return objects.map((object) => {
    const length = object.stream?.dictionary.get("Length");
    if (object.stream === null || !isReference(length)) return object;
    const [said, ...others] = numbers.get(length.number) ?? [];
    const { dictionary, from, to } = object.stream;
    if (said === undefined || others.length > 0) throw unreadable(object.number);
    const isRight = Number.isInteger(said) && said >= 0 && from + said <= to && isAllWhite(bytes, from + said, to);
    if (!isRight) throw unreadable(object.number);
    return { ...object, stream: { dictionary, from, to: from + said } };
  });
}

// The white space before the end mark may be data or not; the length tells.
function firstEnd(cursor: Cursor, number: number): number {
  const whole = Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.end);
  for (let at = whole.indexOf("endstream", cursor.at); at >= 0; at = whole.indexOf("endstream", at + 9)) {
    const behind = cursorOn(cursor.bytes, at, cursor.end);
    if (takeWord(behind, "endstream")) return at;
  }
  throw unreadable(number);
}

function isAllWhite(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from <= MOST_WHITE_BEHIND && bytes.subarray(from, to).every(isWhite);
}

function unreadable(number: number): RefusedPdf {
  return new RefusedPdf("pdf_unreadable", `object ${number}`);
}
