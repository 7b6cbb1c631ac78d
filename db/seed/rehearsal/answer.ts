import type { ReasonCode, Status } from "#domain/report/answers.ts";

/** What a made-up company answers to one commitment in one period; a promise is counted in months after its end. */
export interface Answer {
  readonly status: Status;
  readonly account: string;
  readonly reason: Exclude<ReasonCode, "not_applicable"> | null;
  readonly promisedInMonths: number | null;
  readonly explanation: string | null;
  readonly confidentialNote: string | null;
  readonly named: Named;
}

/** What an answer names besides its words: recommended practices, products, and pages by when they were seen. */
export interface Named {
  readonly measures?: readonly string[];
  readonly products?: readonly string[];
  /** In days after the period's last day, by address. */
  readonly pages?: Readonly<Record<string, number>>;
}

const SAID: Omit<Answer, "status" | "account"> = {
  reason: null,
  promisedInMonths: null,
  explanation: null,
  confidentialNote: null,
  named: {},
};

/** The same answer, naming these. */
export function naming(answer: Answer, named: Named): Answer {
  return { ...answer, named };
}

/** Done. */
export function done(account: string, confidentialNote: string | null = null): Answer {
  return { ...SAID, status: "done", account, confidentialNote };
}

/** Partly done; the rest is promised for the end of a month. */
export function partlyUntil(promisedInMonths: number, account: string, confidentialNote: string | null = null): Answer {
  return { ...SAID, status: "partly", account, reason: "not_yet", promisedInMonths, confidentialNote };
}

/** Partly done; something other than time stands in the way of the rest. */
export function partlyBecause(
  reason: "prevented_by_law" | "disagree" | "would_help_offenders",
  account: string,
): Answer {
  return { ...SAID, status: "partly", account, reason };
}

/** Not done, and promised for the end of a month. */
export function notYet(promisedInMonths: number, account: string, explanation: string): Answer {
  return { ...SAID, status: "not_done", account, reason: "not_yet", promisedInMonths, explanation };
}

/** Not done, for a reason that time does not change. */
export function notDone(
  reason: "prevented_by_law" | "disagree" | "would_help_offenders",
  account: string,
  explanation: string,
): Answer {
  return { ...SAID, status: "not_done", account, reason, explanation };
}

/** Not applicable to the company's products. */
export function notApplicable(account: string, explanation: string): Answer {
  return { ...SAID, status: "not_applicable", account, explanation };
}
