import { storyOf } from "#domain/report/promise-story.ts";
import type { AnswerToCheck, ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";
import { day, stated } from "#tests/unit/report/promises.ts";

/** An answer of thirty words that raises nothing, with what the case changes. */
export function answer(change: Partial<AnswerToCheck> = {}): AnswerToCheck {
  return {
    commitment: "develop.data",
    status: "done",
    account: "word ".repeat(30),
    reason: null,
    byDate: null,
    explanation: null,
    products: ["chat"],
    evidence: 1,
    ...change,
  };
}

/** A report that raises nothing, with what the case changes. */
export function report(change: Partial<ReportToCheck> = {}): ReportToCheck {
  return {
    answers: [answer()],
    last: [],
    promises: [],
    promiseAnswers: [],
    publicTexts: [],
    knownSites: [],
    ...change,
  };
}

export const NOT_DONE = { status: "not_done", reason: "disagree", explanation: "Because." } as const;

/** An answer "not yet" for this day. */
export function notYet(byDate: string) {
  return answer({ status: "not_done", reason: "not_yet", byDate: day(byDate), explanation: "Soon." });
}

/** The promise as it was first made, by a next step or by "not yet". */
export const STORY = storyOf(stated(), []);
export const NOT_YET_STORY = storyOf(stated({ madeBy: "not_yet" }), []);

/** A warning in one line: "done_in_few_words develop.data account". */
export function line({ code, section, field }: Warning): string {
  return `${code} ${section} ${field}`;
}
