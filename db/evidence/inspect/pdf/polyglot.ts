import { latin } from "#db/evidence/inspect/pdf/cursor.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfObject } from "#db/evidence/inspect/pdf/value.ts";
import { zipIn } from "#db/evidence/inspect/pdf/zip-in.ts";

const MARKUP = /<(script|html|head|body|iframe|svg|!doctype|\?php)\b/i;
const OBJECT = /\d[\s\0]+\d{1,5}[\s\0]+obj(?![A-Za-z0-9])/g;
const TRAILER = /trailer[\s\0]*<</g;
const HEAD_BYTES = 1_024;

/**
 * Refuses a PDF that is something else as well to a program that reads it differently.
 *
 * Shape: looks for archives in every byte, for web pages at the beginning and between streams, and for objects that
 * the scan took for text, a comment or a part of a stream: a reader that mends a damaged file searches for their words.
 * Refuses: `pdf_polyglot`, `pdf_hidden_file` for an archive.
 */
export function refusePolyglot(bytes: Uint8Array, objects: readonly PdfObject[], tables: number): void {
  const zip = zipIn(bytes);
  if (zip !== undefined) throw new RefusedPdf("pdf_hidden_file", `ZIP at byte ${zip}`);
  if (MARKUP.test(latin(bytes.subarray(0, HEAD_BYTES)))) throw new RefusedPdf("pdf_polyglot", "HTML");
  const written = objects.filter(({ from }) => from >= 0);
  const words = { objects: 0, trailers: 0 };
  let at = 0;
  for (const { number, stream } of written) {
    if (stream === null) continue;
    count(bytes.subarray(at, stream.from), words);
    if (isPdfInside(bytes.subarray(stream.from, stream.to))) throw new RefusedPdf("pdf_polyglot", `object ${number}`);
    at = stream.to;
  }
  count(bytes.subarray(at), words);
  if (words.objects !== written.length) throw new RefusedPdf("pdf_polyglot", "objects in text or comments");
  if (words.trailers !== tables) throw new RefusedPdf("pdf_polyglot", "trailers in text or comments");
}

function count(between: Uint8Array, words: { objects: number; trailers: number }): void {
  const text = latin(between);
  if (MARKUP.test(text)) throw new RefusedPdf("pdf_polyglot", "HTML");
  words.objects += text.match(OBJECT)?.length ?? 0;
  words.trailers += text.match(TRAILER)?.length ?? 0;
}

function isPdfInside(data: Uint8Array): boolean {
  const hay = Buffer.from(data.buffer, data.byteOffset, data.length);
  if (hay.includes("%PDF-")) return true;
  return hay.includes("obj") && latin(data).match(OBJECT) !== null;
}
