import type { AnswerToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** A commitment called done, or partly done, with nothing behind it but its own account. */
export function doneWithoutEvidence({ commitment, status, evidence }: AnswerToCheck): Warning | null {
  if ((status !== "done" && status !== "partly") || evidence > 0) return null;
  return { section: commitment, field: "status", code: "done_without_evidence", data: {} };
}
