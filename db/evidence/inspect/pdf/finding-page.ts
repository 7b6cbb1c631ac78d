import { type Page, pagesOf } from "#db/evidence/inspect/pdf/pages.ts";
import { newestObjectOf, type PdfFile } from "#db/evidence/inspect/pdf/pdf-file.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { isArray, isDictionary, isReference, type PdfObject, type PdfValue } from "#db/evidence/inspect/pdf/value.ts";

// What leads from a page to its neighbours, and not to what stands on it.
const ELSEWHERE: ReadonlySet<string> = new Set(["Parent", "P", "Dest", "D", "StructParent", "B", "Prev", "Next"]);

/** Adds to a refusal the first page that leads to an object, where one does. */
export function findingPage(file: PdfFile, object: PdfObject, judge: () => void): void {
  try {
    judge();
  } catch (error) {
    if (!(error instanceof RefusedPdf) || error.page !== undefined) throw error;
    throw new RefusedPdf(error.reason, error.part, pageWhereKnown(file, object));
  }
}

// A file that is refused anyway need not have readable pages.
function pageWhereKnown(file: PdfFile, object: PdfObject): number | undefined {
  try {
    return pageOf(file, pagesOf(file), object.number);
  } catch (error) {
    if (error instanceof RefusedPdf) return undefined;
    throw error;
  }
}

function pageOf(file: PdfFile, pages: readonly Page[], wanted: number): number | undefined {
  const seen = new Set<PdfObject>(pages.map(({ object }) => object));
  for (const { page, object, resources } of pages) {
    if (object.number === wanted) return page;
    const waiting: PdfValue[] = [object.value, resources];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      const next = newestObjectOf(file, value);
      if (next?.number === wanted) return page;
      if (next !== undefined && seen.has(next)) continue;
      if (next !== undefined) seen.add(next);
      for (const part of partsOf(next?.value ?? value)) waiting.push(part);
    }
  }
  return undefined;
}

function partsOf(value: PdfValue): readonly PdfValue[] {
  return valuesIn(value).filter((item) => isReference(item) || isDictionary(item) || isArray(item));
}

function valuesIn(value: PdfValue): readonly PdfValue[] {
  if (isArray(value)) return value;
  if (!isDictionary(value)) return [];
  return [...value].flatMap(([key, item]) => (ELSEWHERE.has(key) ? [] : [item]));
}
