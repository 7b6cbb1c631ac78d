import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { promise, promiseAnswer } from "#db/schema/projection.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import { FiledPromise, type StatedPromise } from "#domain/report/promise.ts";
import { FiledPromiseAnswer, type GivenAnswer } from "#domain/report/promise-answer.ts";
import { type PromiseStory, storyOf } from "#domain/report/promise-story.ts";

/** What a company promised and said of it since, as it stands on the record, in the order of its periods. */
export async function promisesOf(
  db: Reader,
  state: RecordState,
  organisation: string,
): Promise<{ readonly stated: readonly StatedPromise[]; readonly answers: readonly GivenAnswer[] }> {
  const made = await db
    .select({ period: promise.period, document: promise.document })
    .from(promise)
    .where(and(standsIn(promise, state), eq(promise.organisation, organisation)))
    .orderBy(asc(promise.entryFrom), asc(promise.key));
  const given = await db
    .select({ period: promiseAnswer.period, document: promiseAnswer.document })
    .from(promiseAnswer)
    .where(and(standsIn(promiseAnswer, state), eq(promiseAnswer.organisation, organisation)))
    .orderBy(asc(promiseAnswer.entryFrom));
  return {
    stated: inOrder(made.map(statedIn)),
    answers: given.map(answerIn).toSorted((a, b) => comparePeriods(a.givenIn, b.givenIn)),
  };
}

/** The same as stories, as far as the reports before a period tell them. */
export async function promisesBefore(
  db: Reader,
  state: RecordState,
  organisation: string,
  before: PeriodKey,
): Promise<readonly PromiseStory[]> {
  const { stated, answers } = await promisesOf(db, state, organisation);
  const given = answers.filter(({ givenIn }) => comparePeriods(givenIn, before) < 0);
  return stated.filter(({ madeIn }) => comparePeriods(madeIn, before) < 0).map((one) => storyOf(one, given));
}

interface PromiseRow {
  readonly period: string;
  readonly document: unknown;
}

/** A promise as its row has it. */
export function statedIn({ period, document }: PromiseRow): StatedPromise {
  return { ...FiledPromise.parse(document), madeIn: PeriodKey.parse(period) };
}

/** An answer to a promise as its row has it. */
export function answerIn({ period, document }: PromiseRow): GivenAnswer {
  return { ...FiledPromiseAnswer.parse(document), givenIn: PeriodKey.parse(period) };
}

/** By the periods whose reports made them. */
export function inOrder(stated: readonly StatedPromise[]): readonly StatedPromise[] {
  return stated.toSorted((a, b) => comparePeriods(a.madeIn, b.madeIn));
}
