import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { cursorOn, skipBlank, skipWhite, takeWhole } from "#db/evidence/inspect/pdf/cursor.ts";
import { unpacked } from "#db/evidence/inspect/pdf/filters.ts";
import { readValue } from "#db/evidence/inspect/pdf/read-value.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { nameAt, numberAt, type PdfObject, partOf } from "#db/evidence/inspect/pdf/value.ts";

/** The objects packed in one object stream, by position. */
export interface PackedObjects {
  readonly container: number;
  readonly objects: readonly PdfObject[];
}

/**
 * The objects of every object stream of the file, whether a table speaks of it or not.
 *
 * Refuses: `pdf_unreadable` when an object does not fill the place it is given, `pdf_too_large_inside`.
 */
export function unpackObjects(
  bytes: Uint8Array,
  objects: readonly PdfObject[],
  budget: Budget,
): readonly PackedObjects[] {
  return objects.flatMap((object) => {
    const { stream } = object;
    if (stream === null || nameAt(stream.dictionary, "Type") !== "ObjStm") return [];
    const part = partOf(object);
    const data = unpacked(bytes, stream, budget, part);
    const count = numberAt(stream.dictionary, "N") ?? -1;
    const first = numberAt(stream.dictionary, "First") ?? -1;
    if (!isCount(count) || !isCount(first) || first > data.length) throw new RefusedPdf("pdf_unreadable", part);
    return [{ container: object.number, objects: readPacked(data, count, first, budget, part) }];
  });
}

function readPacked(data: Uint8Array, count: number, first: number, budget: Budget, part: string): PdfObject[] {
  spend(budget, "objects", count);
  const heads = readHeads(data, count, first, part);
  return heads.map(({ number, at }, position) => {
    const end = heads[position + 1]?.at ?? data.length;
    if (at > end || (position === 0 && at !== first && !isBlank(data, first, at)))
      throw new RefusedPdf("pdf_unreadable", part);
    const cursor = cursorOn(data, at, end);
    const value = readValue(cursor, budget);
    skipBlank(cursor);
    if (cursor.at !== end) throw new RefusedPdf("pdf_unreadable", `${part}, object ${number}`);
    return { number, generation: 0, from: -1, value, stream: null };
  });
}

function readHeads(data: Uint8Array, count: number, first: number, part: string): { number: number; at: number }[] {
  const cursor = cursorOn(data, 0, first);
  const heads = [];
  for (let position = 0; position < count; position += 1) {
    skipWhite(cursor);
    const number = takeWhole(cursor);
    skipWhite(cursor);
    const at = takeWhole(cursor);
    if (number === undefined || at === undefined) throw new RefusedPdf("pdf_unreadable", part);
    heads.push({ number, at: first + at });
  }
  skipBlank(cursor);
  if (cursor.at !== first) throw new RefusedPdf("pdf_unreadable", part);
  return heads;
}

function isBlank(data: Uint8Array, from: number, to: number): boolean {
  const cursor = cursorOn(data, from, to);
  skipBlank(cursor);
  return cursor.at === to;
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}
