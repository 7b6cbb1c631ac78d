import type { PeriodKey } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import type { FiledAttestation } from "#domain/report/attestation.ts";
import type { DatedFigure } from "#domain/report/figure-series.ts";
import type { StatedPromise } from "#domain/report/promise.ts";
import type { FiledPromiseAnswer, GivenAnswer } from "#domain/report/promise-answer.ts";
import { type SaidTerms, storyOf } from "#domain/report/promise-story.ts";
import type { ReportedFigure } from "#domain/report/reported-figure.ts";

/** An answer to a promise beside the terms that it answers; `answer` is null while it cannot be read. */
export interface AnsweredPromise {
  readonly promise: StatedPromise;
  /** The terms as they stood when the answer was given. */
  readonly terms: SaidTerms;
  readonly answer: FiledPromiseAnswer | null;
}

/** What all of a company's reports hold besides their answers to the commitments. */
export interface CompanyParts {
  readonly figures: readonly DatedFigure[];
  /** Oldest first. */
  readonly promises: readonly StatedPromise[];
  /** In the order they were given. */
  readonly answers: readonly GivenAnswer[];
  readonly attestations: readonly (FiledAttestation & { readonly period: PeriodKey })[];
}

/** What one report holds besides its answers to the commitments. */
export interface ReportParts {
  readonly figures: readonly ReportedFigure[];
  readonly answered: readonly AnsweredPromise[];
  readonly made: readonly StatedPromise[];
  readonly attestations: readonly FiledAttestation[];
}

/** Of all a company's reports say, what the report on one period does. */
export function partsOfPeriod(
  { figures, promises, answers, attestations }: CompanyParts,
  period: PeriodKey,
): ReportParts {
  const earlier = answers.filter(({ givenIn }) => comparePeriods(givenIn, period) < 0);
  return {
    figures: figures.filter((figure) => figure.period === period),
    answered: answers
      .filter(({ givenIn }) => givenIn === period)
      .flatMap(({ givenIn: _here, ...answer }) => {
        const promise = promises.find(({ key }) => key === answer.promise);
        return promise === undefined ? [] : [{ promise, terms: storyOf(promise, earlier).terms, answer }];
      }),
    made: promises.filter(({ madeIn }) => madeIn === period),
    attestations: attestations.filter((one) => one.period === period).map(({ period: _here, ...one }) => one),
  };
}
