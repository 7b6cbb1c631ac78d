import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { unpacked } from "#db/evidence/inspect/pdf/filters.ts";
import { foreignFileAnywhere } from "#db/evidence/inspect/pdf/foreign-file.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import type { Page } from "#db/evidence/inspect/pdf/pages.ts";
import { newestObjectOf, newestOf, type PdfFile } from "#db/evidence/inspect/pdf/pdf-file.ts";
import { type ContentUse, readContent } from "#db/evidence/inspect/pdf/read-content.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { isArray, type PdfObject, partOf } from "#db/evidence/inspect/pdf/value.ts";

/** Reads the content streams of one file, each of them once. */
export interface ContentReader {
  readonly file: PdfFile;
  /** The content of a page: its streams one behind the other, as readers read them. */
  readonly ofPage: (page: Page) => ContentUse;
  readonly ofStream: (object: PdfObject) => ContentUse;
  readonly hasRead: (object: PdfObject) => boolean;
  /** Counts work that the same few streams could otherwise cause without end. */
  readonly step: (amount: number) => void;
}

/** A reader that has read nothing yet. */
export function contentReader(file: PdfFile, budget: Budget): ContentReader {
  const known = new Map<string, ContentUse>();
  const read = new Set<PdfObject>();
  const place = new Map(file.objects.map((object, at) => [object, at]));
  const ofStreams = (objects: readonly PdfObject[], part: string): ContentUse => {
    spend(budget, "steps", 1 + objects.length);
    const key = objects.map((object) => place.get(object)).join(" ");
    const use = known.get(key) ?? readContent(joined(file, objects, budget), budget, part);
    known.set(key, use);
    for (const object of objects) read.add(object);
    return use;
  };
  return {
    file,
    ofPage: (page) => ofStreams(streamsOf(file, page), partOf(page.object, "Contents")),
    ofStream: (object) => ofStreams([object], partOf(object)),
    hasRead: (object) => read.has(object),
    step: (amount) => spend(budget, "steps", amount),
  };
}

function streamsOf(file: PdfFile, { object, dictionary }: Page): readonly PdfObject[] {
  const contents = dictionary.get("Contents");
  const list = newestOf(file, contents);
  const references = isArray(list) ? list : [contents];
  return references.flatMap((reference) => {
    const found = newestObjectOf(file, reference);
    if (found === undefined || found.value === null) return [];
    if (found.stream === null) throw new RefusedPdf("pdf_unreadable", partOf(object, "Contents"));
    return [found];
  });
}

function joined(file: PdfFile, objects: readonly PdfObject[], budget: Budget): Uint8Array {
  let size = 0;
  const pieces = objects.flatMap((object) => {
    if (object.stream === null) return [];
    const data = unpacked(file.bytes, object.stream, budget, partOf(object));
    const foreign = foreignFileAnywhere(data);
    if (foreign !== undefined) throw new RefusedPdf("pdf_hidden_file", `${partOf(object)}, ${foreign}`);
    size += data.length;
    if (size > PDF_LIMITS.inflatedBytesOfOne) throw new RefusedPdf("pdf_too_large_inside", partOf(object));
    return [data, Uint8Array.of(10)];
  });
  const [only] = pieces;
  return pieces.length === 2 && only !== undefined ? only : new Uint8Array(Buffer.concat(pieces));
}
