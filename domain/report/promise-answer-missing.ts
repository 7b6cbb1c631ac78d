import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { periodOf } from "#domain/framework/period.ts";
import type { PromiseTerms } from "#domain/report/promise-answer.ts";
import {
  OUTCOMES,
  type Outcome,
  type PROMISE_ANSWER_FIELDS,
  type PromiseAnswerField,
} from "#domain/report/promise-fields.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";
import { type SectionTexts, typedDay } from "#domain/report/section-texts.ts";

export type PromiseAnswerTexts = SectionTexts<typeof PROMISE_ANSWER_FIELDS>;

/** What an answer to a promise is held against: its terms as they stand, when it was made, and today where the company is. */
export interface PromiseAnswerFacts {
  readonly terms: PromiseTerms;
  /** The first day of the period whose report made the promise. */
  readonly madeFrom: CalendarDate;
  readonly today: CalendarDate;
}

/** What an answer to this promise is held against today. */
export function promiseAnswerFacts({ promise, terms }: PromiseStory, today: CalendarDate): PromiseAnswerFacts {
  return { terms, madeFrom: periodOf(promise.madeIn).from, today };
}

/** One thing an answer to a promise lacks, or that cannot be true. */
export interface PromiseAnswerProblem {
  readonly field: PromiseAnswerField;
  readonly reason:
    | "unanswered"
    | "not_a_day"
    | "after_today"
    | "before_it_was_made"
    | "after_it_was_due"
    | "not_after_it_was_due"
    | "not_after_today"
    | "unchanged";
}

/** What became of the promise, as chosen so far, or null. */
export function chosenOutcome(texts: Pick<PromiseAnswerTexts, "outcome">): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === texts.outcome) ?? null;
}

/**
 * What an answer to a promise lacks, and what in it cannot be true, apart from its writer saying that it is finished.
 *
 * Shape: a changed promise whose words are left blank keeps them. Only the fields that count for the outcome are looked at; what was typed for another outcome does no harm.
 */
export function missingFromPromiseAnswer(
  texts: PromiseAnswerTexts,
  facts: PromiseAnswerFacts,
): readonly PromiseAnswerProblem[] {
  const unanswered = (...fields: readonly PromiseAnswerField[]): readonly PromiseAnswerProblem[] =>
    fields.filter((field) => texts[field].trim() === "").map((field) => ({ field, reason: "unanswered" }));
  const outcome = chosenOutcome(texts);
  switch (outcome) {
    case null:
      return [{ field: "outcome", reason: "unanswered" }];
    case "kept":
    case "kept_late":
      return [...unanswered("on", "how"), ...problemsWithDayKept(outcome, texts.on, facts)];
    case "changed":
      return [...unanswered("due", "why"), ...problemsWithNewTerms(texts, facts)];
    case "dropped":
      return unanswered("why");
  }
}

function problemsWithDayKept(
  outcome: "kept" | "kept_late",
  text: string,
  { terms, madeFrom, today }: PromiseAnswerFacts,
): readonly PromiseAnswerProblem[] {
  if (text.trim() === "") return [];
  const on = typedDay(text);
  if (on === null) return [{ field: "on", reason: "not_a_day" }];
  if (on > today) return [{ field: "on", reason: "after_today" }];
  if (on < madeFrom) return [{ field: "on", reason: "before_it_was_made" }];
  if (outcome === "kept" && on > terms.due) return [{ field: "on", reason: "after_it_was_due" }];
  if (outcome === "kept_late" && on <= terms.due) return [{ field: "on", reason: "not_after_it_was_due" }];
  return [];
}

function problemsWithNewTerms(
  texts: PromiseAnswerTexts,
  { terms, today }: PromiseAnswerFacts,
): readonly PromiseAnswerProblem[] {
  if (texts.due.trim() === "") return [];
  const due = typedDay(texts.due);
  if (due === null) return [{ field: "due", reason: "not_a_day" }];
  if (due <= today) return [{ field: "due", reason: "not_after_today" }];
  const isSame = due === terms.due && newWording(texts, terms) === terms.wording;
  return isSame ? [{ field: "wording", reason: "unchanged" }] : [];
}

/** The words of a promise from now on: those that are typed, or those of before. */
export function newWording(texts: Pick<PromiseAnswerTexts, "wording">, terms: Pick<PromiseTerms, "wording">): string {
  return texts.wording.trim() || terms.wording;
}
