import { disclosuresIn } from "#domain/report/warnings/disclosure.ts";
import type { PublicText } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** The places of one public text that may give away what helps offenders, one warning a kind. */
export function mayDisclose({ section, field, text }: PublicText, knownSites: readonly string[]): readonly Warning[] {
  return disclosuresIn(text, knownSites).map((data) => ({ section, field, code: "may_disclose", data }));
}
