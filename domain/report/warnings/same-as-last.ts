import type { AnswerToCheck, ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

type Last = ReportToCheck["last"][number];

/** An explanation that repeats last period's word for word; spaces and line ends do not count. */
export function sameExplanation(answer: AnswerToCheck, last: Last | null): Warning | null {
  if (!isSameText(answer.explanation, last?.explanation)) return null;
  return { section: answer.commitment, field: "explanation", code: "same_explanation", data: {} };
}

/** An account that repeats last period's word for word; spaces and line ends do not count. */
export function sameAccount(answer: AnswerToCheck, last: Last | null): Warning | null {
  if (!isSameText(answer.account, last?.account)) return null;
  return { section: answer.commitment, field: "account", code: "same_account", data: {} };
}

function isSameText(now: string | null | undefined, last: string | null | undefined): boolean {
  const words = wordsOf(now);
  return words !== "" && words === wordsOf(last);
}

function wordsOf(text: string | null | undefined): string {
  return (text ?? "").trim().replaceAll(/\s+/g, " ");
}
