import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { StatedPromise } from "#domain/report/promise.ts";
import type { GivenAnswer } from "#domain/report/promise-answer.ts";
import type { Outcome } from "#domain/report/promise-fields.ts";
import { type PromiseStory, storyOf } from "#domain/report/promise-story.ts";

/** Where a promise stands on a day. */
export type PromiseStanding = Outcome | "unanswered" | "not_due";

/** How many promises a company made, and what became of them. Counts, so that every rate stands beside its numbers. */
export interface PromiseLedger {
  readonly promised: number;
  readonly notDue: number;
  readonly due: number;
  readonly kept: number;
  readonly keptLate: number;
  readonly changed: number;
  readonly dropped: number;
  readonly unanswered: number;
  /** How many had their date or their words changed at least once, whatever became of them then. */
  readonly everChanged: number;
}

/**
 * What became of a company's promises, as of a day.
 *
 * Shape: promised = due + notDue; due = kept + keptLate + changed + dropped + unanswered. A promise counts as due once
 * its date has come or it was answered before that; as changed while it waits for its new date.
 */
export function promiseLedger(
  promises: readonly StatedPromise[],
  answers: readonly GivenAnswer[],
  asOf: CalendarDate,
): PromiseLedger {
  const stories = promises.map((promise) => storyOf(promise, answers));
  const count = (standing: PromiseStanding) => stories.filter((story) => standingOf(story, asOf) === standing).length;
  const notDue = count("not_due");
  return {
    promised: promises.length,
    notDue,
    due: promises.length - notDue,
    kept: count("kept"),
    keptLate: count("kept_late"),
    changed: count("changed"),
    dropped: count("dropped"),
    unanswered: count("unanswered"),
    everChanged: stories.filter((story) => story.history.length > 1).length,
  };
}

/** Where a promise stands on a day, given all that was said of it until then. */
export function standingOf(story: PromiseStory, asOf: CalendarDate): PromiseStanding {
  if (story.ending !== null) return story.ending.outcome;
  if (story.terms.due <= asOf) return "unanswered";
  return story.history.length > 1 ? "changed" : "not_due";
}
