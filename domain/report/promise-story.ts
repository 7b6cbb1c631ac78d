import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { StatedPromise } from "#domain/report/promise.ts";
import type { GivenAnswer, PromiseTerms } from "#domain/report/promise-answer.ts";

/** A promise's terms and the period whose report said them. */
export type SaidTerms = PromiseTerms & { readonly saidIn: PeriodKey };

/** A promise with everything the company said of it since. */
export interface PromiseStory {
  readonly promise: StatedPromise;
  /** Its terms as they stand: those of the last change. */
  readonly terms: SaidTerms;
  /** All its terms, the first ones first. */
  readonly history: readonly [SaidTerms, ...SaidTerms[]];
  /** Every answer that counts, in the order they were given. */
  readonly answers: readonly GivenAnswer[];
  /** The answer that ended it; null while it is open. */
  readonly ending: GivenAnswer | null;
}

/**
 * What became of a promise.
 *
 * Shape: answers come in the order they were given, one for each period: that of the report's standing revision. What
 * comes after the answer that ended the promise does not count.
 */
export function storyOf(promise: StatedPromise, answers: readonly GivenAnswer[]): PromiseStory {
  const first: SaidTerms = { wording: promise.wording, due: promise.due, saidIn: promise.madeIn };
  const start: PromiseStory = { promise, terms: first, history: [first], answers: [], ending: null };
  return answers.filter((answer) => answer.promise === promise.key).reduce(withAnswer, start);
}

/** The promises that are still open, in their order. */
export function openPromises(
  promises: readonly StatedPromise[],
  answers: readonly GivenAnswer[],
): readonly PromiseStory[] {
  return promises.map((promise) => storyOf(promise, answers)).filter((story) => story.ending === null);
}

/**
 * The promises that a report must answer: those that fell due on this day or before, and are still open.
 *
 * Shape: a changed promise falls due on its new date, and not before.
 */
export function promisesDue(
  promises: readonly StatedPromise[],
  answers: readonly GivenAnswer[],
  by: CalendarDate,
): readonly PromiseStory[] {
  return openPromises(promises, answers).filter((story) => story.terms.due <= by);
}

function withAnswer(story: PromiseStory, answer: GivenAnswer): PromiseStory {
  if (story.ending !== null) return story;
  const answers = [...story.answers, answer];
  if (answer.outcome !== "changed") return { ...story, answers, ending: answer };
  const terms: SaidTerms = { ...answer.now, saidIn: answer.givenIn };
  return { ...story, answers, terms, history: [...story.history, terms] };
}
