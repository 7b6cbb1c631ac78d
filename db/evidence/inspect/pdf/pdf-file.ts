import type { Budget } from "#db/evidence/inspect/pdf/budget.ts";
import { newestObjects } from "#db/evidence/inspect/pdf/newest-objects.ts";
import { unpackObjects } from "#db/evidence/inspect/pdf/object-streams.ts";
import { checkLengths } from "#db/evidence/inspect/pdf/read-stream.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { scanFile } from "#db/evidence/inspect/pdf/scan-file.ts";
import {
  isReference,
  nameAt,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  partOf,
} from "#db/evidence/inspect/pdf/value.ts";
import { readXrefStreams } from "#db/evidence/inspect/pdf/xref-stream.ts";

/** A PDF, taken apart: all that stands in it, and what a reader makes of it. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Every text of every object, old ones and unused ones too. */
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfDictionary[];
  /** How many tables of places are written in words. */
  readonly tablesInWords: number;
  readonly versions: ReadonlyMap<number, readonly PdfObject[]>;
  readonly newest: ReadonlyMap<number, PdfObject>;
  readonly newestTrailer: PdfDictionary;
}

/**
 * Takes a PDF apart, unpacks its object streams and compares what stands in it with what its tables say.
 *
 * Refuses: `pdf_encrypted`, `pdf_unreadable`, `pdf_stray_bytes`, `pdf_too_large_inside`.
 */
export function takeApart(bytes: Uint8Array, budget: Budget): PdfFile {
  const scanned = scanFile(bytes, budget);
  const written = checkLengths(bytes, scanned.objects);
  const outer = [...scanned.tables.map(({ trailer }) => trailer), ...xrefDictionaries(written)];
  if (outer.some((trailer) => trailer.has("Encrypt"))) throw new RefusedPdf("pdf_encrypted", "trailer /Encrypt");
  const tables = [...scanned.tables, ...readXrefStreams(bytes, written, budget)];
  const packed = unpackObjects(bytes, written, budget);
  const { byNumber, trailer } = newestObjects(bytes, scanned.startsAt, tables, written, packed);
  const objects = [...written, ...packed.flatMap((stream) => stream.objects)];
  // An object that only names another would have to be followed everywhere; no producer writes one.
  const detour = objects.find(({ value }) => isReference(value));
  if (detour !== undefined) throw new RefusedPdf("pdf_unreadable", partOf(detour));
  return {
    bytes,
    objects,
    trailers: outer,
    tablesInWords: scanned.tables.length,
    versions: Map.groupBy(objects, ({ number }) => number),
    newest: byNumber,
    newestTrailer: trailer,
  };
}

/** What a value stands for: itself, or the newest text of the object it names. */
export function newestOf(file: PdfFile, value: PdfValue | undefined): PdfValue {
  if (isReference(value)) return newestObjectOf(file, value)?.value ?? null;
  return value ?? null;
}

/** The newest text of the object that a value names. */
export function newestObjectOf(file: PdfFile, value: PdfValue | undefined): PdfObject | undefined {
  return isReference(value) ? file.newest.get(value.number) : undefined;
}

/** All that a value can stand for to any reader: itself, or every text of the object it names. */
export function everyObjectOf(file: PdfFile, value: PdfValue | undefined): readonly PdfObject[] {
  return isReference(value) ? (file.versions.get(value.number) ?? []) : [];
}

/** The values that a value can stand for to any reader. */
export function everyValueOf(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined) return [];
  return isReference(value) ? everyObjectOf(file, value).map((object) => object.value) : [value];
}

function xrefDictionaries(objects: readonly PdfObject[]): readonly PdfDictionary[] {
  return objects.flatMap(({ stream }) =>
    stream !== null && nameAt(stream.dictionary, "Type") === "XRef" ? [stream.dictionary] : [],
  );
}
