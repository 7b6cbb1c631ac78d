import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { unpacked } from "#db/evidence/inspect/pdf/filters.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfDictionary, PdfObject } from "#db/evidence/inspect/pdf/value.ts";
import { isArray, nameAt, numberAt, partOf } from "#db/evidence/inspect/pdf/value.ts";
import type { XrefRow, XrefTable } from "#db/evidence/inspect/pdf/xref-table.ts";

/**
 * The tables of places that are packed in streams.
 *
 * Refuses: `pdf_unreadable` when the rows do not fill the stream, or are of no known type.
 */
export function readXrefStreams(
  bytes: Uint8Array,
  objects: readonly PdfObject[],
  budget: Budget,
): readonly XrefTable[] {
  return objects.flatMap((object) => {
    const { stream, from } = object;
    if (stream === null || nameAt(stream.dictionary, "Type") !== "XRef") return [];
    const data = unpacked(bytes, stream, budget, partOf(object));
    return [{ from, rows: rowsOf(data, stream.dictionary, budget, partOf(object)), trailer: stream.dictionary }];
  });
}

function rowsOf(data: Uint8Array, dictionary: PdfDictionary, budget: Budget, part: string): readonly XrefRow[] {
  const widths = wholeNumbers(dictionary, "W", part);
  const [typeWidth = -1, secondWidth = -1, thirdWidth = -1] = widths;
  if (widths.length !== 3 || widths.some((width) => width > 6)) throw new RefusedPdf("pdf_unreadable", part);
  const size = numberAt(dictionary, "Size") ?? -1;
  const index = dictionary.has("Index") ? wholeNumbers(dictionary, "Index", part) : [0, size];
  const rows: XrefRow[] = [];
  let at = 0;
  const next = (width: number, otherwise: number): number => {
    if (at + width > data.length) throw new RefusedPdf("pdf_unreadable", part);
    let worth = width === 0 ? otherwise : 0;
    for (let byte = 0; byte < width; byte += 1) worth = worth * 256 + (data[at + byte] ?? 0);
    at += width;
    return worth;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = -1, count = -1] = index.slice(pair, pair + 2);
    if (count < 0) throw new RefusedPdf("pdf_unreadable", part);
    for (let number = first; number < first + count; number += 1) {
      spend(budget, "values", 1);
      rows.push(rowOf(number, next(typeWidth, 1), next(secondWidth, 0), next(thirdWidth, 0), part));
    }
  }
  if (at !== data.length) throw new RefusedPdf("pdf_unreadable", part);
  return rows;
}

function rowOf(number: number, type: number, second: number, third: number, part: string): XrefRow {
  if (type === 0) return { kind: "free", number };
  if (type === 1) return { kind: "placed", number, at: second, generation: third };
  if (type === 2) return { kind: "packed", number, container: second, position: third };
  throw new RefusedPdf("pdf_unreadable", part);
}

function wholeNumbers(dictionary: PdfDictionary, key: string, part: string): readonly number[] {
  const value = dictionary.get(key);
  if (!isArray(value)) throw new RefusedPdf("pdf_unreadable", part);
  return value.map((item) => {
    if (typeof item !== "number" || !Number.isInteger(item) || item < 0) throw new RefusedPdf("pdf_unreadable", part);
    return item;
  });
}
