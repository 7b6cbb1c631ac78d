import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { NewPromiseField, newPromiseFields } from "#domain/report/promise-fields.ts";
import { isBlank, type SectionTexts, typedDay } from "#domain/report/section-texts.ts";

export type NewPromiseTexts = SectionTexts<ReturnType<typeof newPromiseFields>>;

/** What a new promise is held against. */
export interface NewPromiseFacts {
  readonly adopted: readonly string[];
  readonly periodTo: CalendarDate;
}

/** One thing a new promise lacks. */
export interface NewPromiseProblem {
  readonly field: NewPromiseField;
  readonly reason: "unanswered" | "not_adopted" | "not_a_day" | "not_after_the_period";
}

/**
 * What a new promise lacks, apart from its writer saying that it is finished.
 *
 * Shape: nothing where nothing at all is written: nobody has to promise.
 */
export function missingFromPromise(texts: NewPromiseTexts, facts: NewPromiseFacts): readonly NewPromiseProblem[] {
  if (isBlank(texts)) return [];
  const unanswered = (["commitment", "wording", "ownerRole", "measure", "due"] as const)
    .filter((field) => texts[field].trim() === "")
    .map((field) => ({ field, reason: "unanswered" }) as const);
  const isUnknown = texts.commitment !== "" && !facts.adopted.includes(texts.commitment);
  return [
    ...unanswered,
    ...(isUnknown ? [{ field: "commitment", reason: "not_adopted" } as const] : []),
    ...problemsWithDay(texts.due, facts.periodTo),
  ];
}

function problemsWithDay(text: string, periodTo: CalendarDate): readonly NewPromiseProblem[] {
  if (text.trim() === "") return [];
  const due = typedDay(text);
  if (due === null) return [{ field: "due", reason: "not_a_day" }];
  return due > periodTo ? [] : [{ field: "due", reason: "not_after_the_period" }];
}
