import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { newestObjectOf, newestOf, type PdfFile } from "#db/evidence/inspect/pdf/pdf-file.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import {
  isArray,
  isDictionary,
  nameAt,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from "#db/evidence/inspect/pdf/value.ts";

/** One page as a reader shows it. */
export interface Page {
  /** From 1. */
  readonly page: number;
  readonly object: PdfObject;
  readonly dictionary: PdfDictionary;
  /** Its own resources, or those of the nearest branch above it. */
  readonly resources: PdfValue;
}

/**
 * The pages in their order.
 *
 * Refuses: `pdf_unreadable` for a tree with a loop, without pages, or with a branch that is none;
 * `pdf_too_large_inside`.
 */
export function pagesOf(file: PdfFile): readonly Page[] {
  const root = newestOf(file, file.newestTrailer.get("Root"));
  if (!isDictionary(root)) throw new RefusedPdf("pdf_unreadable", "/Root");
  const seen = new Set<PdfObject>();
  const pages: Page[] = [];
  climb(file, root.get("Pages"), null, 0, seen, pages);
  if (pages.length === 0) throw new RefusedPdf("pdf_unreadable", "/Pages");
  return pages;
}

function climb(
  file: PdfFile,
  reference: PdfValue | undefined,
  inherited: PdfValue,
  depth: number,
  seen: Set<PdfObject>,
  pages: Page[],
): void {
  const object = newestObjectOf(file, reference);
  const node = object?.value;
  if (object === undefined || !isDictionary(node) || seen.has(object)) throw new RefusedPdf("pdf_unreadable", "/Pages");
  if (depth > PDF_LIMITS.nesting) throw new RefusedPdf("pdf_too_large_inside", "/Pages");
  seen.add(object);
  const resources = node.has("Resources") ? newestOf(file, node.get("Resources")) : inherited;
  const kids = newestOf(file, node.get("Kids"));
  if (nameAt(node, "Type") === "Page" || !node.has("Kids")) {
    pages.push({ page: pages.length + 1, object, dictionary: node, resources });
    if (pages.length > PDF_LIMITS.pages) throw new RefusedPdf("pdf_too_large_inside", "pages");
    return;
  }
  const said = newestOf(file, node.get("Count"));
  if (typeof said === "number" && said > PDF_LIMITS.pages) throw new RefusedPdf("pdf_too_large_inside", "pages");
  if (!isArray(kids)) throw new RefusedPdf("pdf_unreadable", "/Kids");
  for (const kid of kids) climb(file, kid, resources, depth + 1, seen, pages);
}
