import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { isDigit } from "#db/evidence/inspect/pdf/character.ts";
import {
  type Cursor,
  cursorOn,
  isAtWord,
  peek,
  readComment,
  skipBlank,
  skipWhite,
  takeWhole,
  takeWord,
} from "#db/evidence/inspect/pdf/cursor.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { readStream } from "#db/evidence/inspect/pdf/read-stream.ts";
import { readDictionary, readValue } from "#db/evidence/inspect/pdf/read-value.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfObject } from "#db/evidence/inspect/pdf/value.ts";
import { isDictionary } from "#db/evidence/inspect/pdf/value.ts";
import { readXrefRows, type XrefTable } from "#db/evidence/inspect/pdf/xref-table.ts";

/** Everything that stands in the file itself, in its order. */
export interface ScannedFile {
  readonly objects: readonly PdfObject[];
  readonly tables: readonly XrefTable[];
  /** Where the last `startxref` says that the newest table is. */
  readonly startsAt: number;
}

/**
 * Reads a file from its first byte to its last, without asking its own tables where things are: so nothing can stand
 * in it that is not seen.
 *
 * Refuses: `pdf_stray_bytes` for whatever is neither object, table, white space nor one of few short comments, and
 * `pdf_unreadable`.
 */
export function scanFile(bytes: Uint8Array, budget: Budget): ScannedFile {
  const cursor = cursorOn(bytes);
  const objects: PdfObject[] = [];
  const tables: XrefTable[] = [];
  let startsAt: number | undefined;
  let isEnded = false;
  let comments = 0;
  for (skipWhite(cursor); cursor.at < cursor.end; skipWhite(cursor)) {
    const from = cursor.at;
    if (peek(cursor) === 0x25) {
      comments += 1;
      if (comments > PDF_LIMITS.commentsAnObject * (objects.length + tables.length + 10)) throw stray(from);
      isEnded = isEndMark(readOuterComment(cursor)) || isEnded;
      continue;
    }
    isEnded = false;
    if (isDigit(peek(cursor))) objects.push(readObject(cursor, budget));
    else if (takeWord(cursor, "xref")) tables.push(readTable(cursor, from, budget));
    else if (takeWord(cursor, "startxref")) startsAt = readStart(cursor);
    else throw stray(from);
  }
  if (startsAt === undefined || !isEnded) throw new RefusedPdf("pdf_unreadable", "startxref");
  return { objects, tables, startsAt };
}

function readObject(cursor: Cursor, budget: Budget): PdfObject {
  const from = cursor.at;
  const number = takeWhole(cursor);
  skipWhite(cursor);
  const generation = takeWhole(cursor);
  skipWhite(cursor);
  if (number === undefined || generation === undefined || !takeWord(cursor, "obj")) throw stray(from);
  spend(budget, "objects", 1);
  skipBlank(cursor);
  const value = isAtWord(cursor, "endobj") ? null : readValue(cursor, budget);
  skipBlank(cursor);
  const stream = isDictionary(value) && takeWord(cursor, "stream") ? readStream(cursor, value, number) : null;
  skipBlank(cursor);
  if (!takeWord(cursor, "endobj")) throw new RefusedPdf("pdf_unreadable", `object ${number}`);
  return { number, generation, from, value, stream };
}

function readTable(cursor: Cursor, from: number, budget: Budget): XrefTable {
  const rows = readXrefRows(cursor, budget);
  skipBlank(cursor);
  if (!takeWord(cursor, "trailer")) throw new RefusedPdf("pdf_unreadable", "trailer");
  skipBlank(cursor);
  if (peek(cursor) !== 0x3c || peek(cursor, 1) !== 0x3c) throw new RefusedPdf("pdf_unreadable", "trailer");
  return { from, rows, trailer: readDictionary(cursor, budget, 0) };
}

function readStart(cursor: Cursor): number {
  skipBlank(cursor);
  const startsAt = takeWhole(cursor);
  if (startsAt === undefined) throw new RefusedPdf("pdf_unreadable", "startxref");
  return startsAt;
}

// The line after the header marks the file as binary; any other comment is short and in plain letters.
function readOuterComment(cursor: Cursor): Uint8Array {
  const from = cursor.at;
  const comment = readComment(cursor);
  const isPlain = comment.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 9);
  if (comment.length > PDF_LIMITS.commentBytes || (!isPlain && from > 64)) throw stray(from);
  return comment;
}

function isEndMark(comment: Uint8Array): boolean {
  return Buffer.from(comment).toString("latin1").trimEnd() === "%%EOF";
}

function stray(at: number): RefusedPdf {
  return new RefusedPdf("pdf_stray_bytes", `byte ${at}`);
}
