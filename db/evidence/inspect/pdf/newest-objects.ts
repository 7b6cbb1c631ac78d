import { cursorOn, skipBlank } from "#db/evidence/inspect/pdf/cursor.ts";
import type { PackedObjects } from "#db/evidence/inspect/pdf/object-streams.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfObject } from "#db/evidence/inspect/pdf/value.ts";
import { numberAt } from "#db/evidence/inspect/pdf/value.ts";
import type { XrefRow, XrefTable } from "#db/evidence/inspect/pdf/xref-table.ts";

/** What a reader that trusts the tables finds: each object's newest text, and the newest trailer. */
export interface NewestObjects {
  readonly byNumber: ReadonlyMap<number, PdfObject>;
  readonly trailer: XrefTable["trailer"];
}

/**
 * Follows the tables from the newest to the oldest, as a reader does.
 *
 * Shape: every row must lead to an object that the scan found at that very place: so no table can lead a reader to
 * what the scan took for something else.
 * Refuses: `pdf_unreadable` for a row or a table that leads elsewhere, and for tables that lead in a circle.
 */
export function newestObjects(
  bytes: Uint8Array,
  startsAt: number,
  tables: readonly XrefTable[],
  objects: readonly PdfObject[],
  packed: readonly PackedObjects[],
): NewestObjects {
  const chain = chainOf(bytes, startsAt, tables);
  const [newest] = chain;
  if (newest === undefined) throw new RefusedPdf("pdf_unreadable", "startxref");
  const placed = new Map(objects.map((object) => [object.from, object]));
  const containers = Map.groupBy(packed, ({ container }) => container);
  const found = new Map<number, PdfObject | null>();
  for (const table of chain) {
    for (const row of table.rows) {
      const object = objectAt(bytes, row, placed, containers);
      if (!found.has(row.number)) found.set(row.number, object);
    }
  }
  const standing = [...found].flatMap(([number, object]) => (object === null ? [] : [[number, object] as const]));
  return { byNumber: new Map(standing), trailer: newest.trailer };
}

function chainOf(bytes: Uint8Array, startsAt: number, tables: readonly XrefTable[]): readonly XrefTable[] {
  const byPlace = new Map(tables.map((table) => [table.from, table]));
  const chain: XrefTable[] = [];
  const tableAt = (at: number): XrefTable => {
    const table = byPlace.get(placeAt(bytes, at));
    if (table === undefined) throw new RefusedPdf("pdf_unreadable", `table at byte ${at}`);
    if (chain.includes(table)) throw new RefusedPdf("pdf_unreadable", "tables that lead in a circle");
    chain.push(table);
    return table;
  };
  for (let at: number | undefined = startsAt; at !== undefined; ) {
    const { trailer } = tableAt(at);
    const hybrid = numberAt(trailer, "XRefStm");
    if (hybrid !== undefined) tableAt(hybrid);
    at = numberAt(trailer, "Prev");
    if (chain.length > 10_000) throw new RefusedPdf("pdf_too_large_inside", "tables");
  }
  return chain;
}

function objectAt(
  bytes: Uint8Array,
  row: XrefRow,
  placed: ReadonlyMap<number, PdfObject>,
  containers: ReadonlyMap<number, readonly PackedObjects[]>,
): PdfObject | null {
  if (row.kind === "free") return null;
  const object =
    row.kind === "placed"
      ? placed.get(placeAt(bytes, row.at))
      : containers.get(row.container)?.find(({ objects }) => objects[row.position]?.number === row.number)?.objects[
          row.position
        ];
  const isRight = object?.number === row.number && (row.kind === "packed" || object.generation === row.generation);
  if (object === undefined || !isRight) throw new RefusedPdf("pdf_unreadable", `place of object ${row.number}`);
  return object;
}

// White space before the place is passed over by every reader.
function placeAt(bytes: Uint8Array, at: number): number {
  if (!Number.isInteger(at) || at < 0 || at >= bytes.length) return -1;
  const cursor = cursorOn(bytes, at);
  skipBlank(cursor);
  return cursor.at;
}
