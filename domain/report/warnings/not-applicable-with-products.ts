import type { AnswerToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** A commitment called not applicable, though its answer lists products that it covers. */
export function notApplicableWithProducts({ commitment, status, products }: AnswerToCheck): Warning | null {
  if (status !== "not_applicable" || products.length === 0) return null;
  return { section: commitment, field: "status", code: "not_applicable_with_products", data: { products } };
}
