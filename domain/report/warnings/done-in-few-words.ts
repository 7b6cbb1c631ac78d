import type { AnswerToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** Fewer words than this seldom say what was done, on what, and how it was checked. */
export const EXPECTED_WORDS = 25;

/** A commitment called done in so few words that no reader learns how. */
export function doneInFewWords({ commitment, status, account = "" }: AnswerToCheck): Warning | null {
  const words = account.match(/\S+/g)?.length ?? 0;
  if (status !== "done" || words === 0 || words >= EXPECTED_WORDS) return null;
  const data = { words, expected: EXPECTED_WORDS };
  return { section: commitment, field: "account", code: "done_in_few_words", data };
}
