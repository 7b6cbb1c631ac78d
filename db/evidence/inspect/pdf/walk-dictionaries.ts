import { isArray, isDictionary, type PdfDictionary, type PdfValue } from "#db/evidence/inspect/pdf/value.ts";

/**
 * Visits every dictionary and array that stands directly in a value, the value itself first; `key` is what it stands
 * under, if it stands under anything.
 */
export function walkDictionaries(
  value: PdfValue,
  visit: (found: PdfDictionary | readonly PdfValue[], key: string | undefined) => void,
  key?: string,
): void {
  if (isArray(value)) {
    visit(value, key);
    for (const item of value) walkDictionaries(item, visit);
    return;
  }
  if (!isDictionary(value)) return;
  visit(value, key);
  for (const [inner, item] of value) walkDictionaries(item, visit, inner);
}
