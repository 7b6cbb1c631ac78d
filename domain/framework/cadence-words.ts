import type { Cadence } from "#domain/framework/period.ts";

/** How often a signatory is to report, to follow "reports": "every half-year". */
export function cadenceWords(cadence: Cadence): string {
  return `every ${cadence}`;
}
