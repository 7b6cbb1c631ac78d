import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";

/** What one inspection has used so far of what it may use. */
export interface Budget {
  objects: number;
  values: number;
  inflatedBytes: number;
  steps: number;
}

/** A budget of which nothing is used. */
export function freshBudget(): Budget {
  return { objects: 0, values: 0, inflatedBytes: 0, steps: 0 };
}

/**
 * Uses some of a budget.
 *
 * Refuses: `pdf_too_large_inside`.
 */
export function spend(budget: Budget, on: keyof Budget, amount: number): void {
  budget[on] += amount;
  if (budget[on] > PDF_LIMITS[on]) throw new RefusedPdf("pdf_too_large_inside", on);
}
