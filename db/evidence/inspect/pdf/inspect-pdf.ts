import { freshBudget } from "#db/evidence/inspect/pdf/budget.ts";
import { isWhite } from "#db/evidence/inspect/pdf/character.ts";
import { contentReader } from "#db/evidence/inspect/pdf/content-reader.ts";
import { findingPage } from "#db/evidence/inspect/pdf/finding-page.ts";
import { foreignFileIn } from "#db/evidence/inspect/pdf/foreign-file.ts";
import { judgeDictionaries } from "#db/evidence/inspect/pdf/judge-dictionary.ts";
import { judgePictures } from "#db/evidence/inspect/pdf/judge-pictures.ts";
import { judgeStream } from "#db/evidence/inspect/pdf/judge-stream.ts";
import { pagesOf } from "#db/evidence/inspect/pdf/pages.ts";
import { takeApart } from "#db/evidence/inspect/pdf/pdf-file.ts";
import { refusePolyglot } from "#db/evidence/inspect/pdf/polyglot.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { streamRoles } from "#db/evidence/inspect/pdf/stream-roles.ts";
import { partOf } from "#db/evidence/inspect/pdf/value.ts";
import { type RefusedFile, refuseFile } from "#domain/evidence/verdict.ts";

/** What the inspection of a PDF says. */
export type PdfVerdict = { readonly kind: "clean"; readonly type: "pdf" } | RefusedFile;

const HEADER = /^%PDF-[12]\.\d[\s]/;
const END_MARK = "%%EOF";

/**
 * Whether a file is a PDF that can be taken as evidence: text and drawings, nothing that acts, nothing brought along,
 * no picture bigger than a logo.
 *
 * Shape: never throws and opens no picture. What it does not understand, it refuses.
 */
export function inspectPdf(bytes: Uint8Array): PdfVerdict {
  try {
    examine(bytes);
    return { kind: "clean", type: "pdf" };
  } catch (error) {
    if (!(error instanceof RefusedPdf)) return refuseFile("pdf_unreadable");
    const { reason, part, page } = error;
    return refuseFile(reason, { ...(part === undefined ? {} : { part }), ...(page === undefined ? {} : { page }) });
  }
}

function examine(bytes: Uint8Array): void {
  refuseEdges(bytes);
  const budget = freshBudget();
  const file = takeApart(bytes, budget);
  for (const trailer of file.trailers) judgeDictionaries(file, trailer, "trailer");
  for (const object of file.objects)
    findingPage(file, object, () => judgeDictionaries(file, object.value, partOf(object)));
  refusePolyglot(bytes, file.objects, file.tablesInWords);
  const pages = pagesOf(file);
  const reader = contentReader(file, budget);
  const roles = streamRoles(file);
  const pictures = file.objects.filter((object) => roles.get(object)?.has("picture"));
  judgePictures(reader, pages, pictures, budget);
  for (const object of file.objects)
    findingPage(file, object, () => judgeStream(reader, object, roles.get(object), budget));
}

function refuseEdges(bytes: Uint8Array): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = foreignFileIn(bytes.subarray(0, 64));
  if (first !== undefined) throw new RefusedPdf("pdf_hidden_file", first);
  if (!HEADER.test(whole.toString("latin1", 0, 9))) throw new RefusedPdf("pdf_no_header");
  const end = whole.lastIndexOf(END_MARK);
  if (end < 0) throw new RefusedPdf("pdf_unreadable", END_MARK);
  const behind = bytes.subarray(end + END_MARK.length);
  if (behind.every(isWhite)) return;
  const from = behind.findIndex((byte) => !isWhite(byte));
  const foreign = foreignFileIn(behind.subarray(from));
  if (foreign !== undefined) throw new RefusedPdf("pdf_hidden_file", `${foreign} behind the end`);
  throw new RefusedPdf("pdf_bytes_after_end", `${behind.length} bytes`);
}
