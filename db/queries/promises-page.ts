import { asc } from "drizzle-orm";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { answerIn, inOrder, statedIn } from "#db/queries/promises.ts";
import { signatories } from "#db/queries/signatories.ts";
import { standsIn } from "#db/queries/standing.ts";
import { promise, promiseAnswer } from "#db/schema/projection.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import { dayIn } from "#domain/framework/time-zone.ts";
import { type PromiseLedger, promiseLedger } from "#domain/report/promise-ledger.ts";
import { type PromiseStory, storyOf } from "#domain/report/promise-story.ts";

/** The promises of one signatory and what became of them, as of the day at its own place. */
export interface CompanyPromises {
  readonly company: string;
  readonly name: string;
  readonly asOf: CalendarDate;
  readonly ledger: PromiseLedger;
  /** In the order they were made. */
  readonly stories: readonly PromiseStory[];
}

/** Every signatory's promises, by name; those that made none too, so that nobody is left out unseen. */
export async function promisesPage({ db, state, now }: ProgrammeReading): Promise<readonly CompanyPromises[]> {
  const made = await db
    .select({ company: promise.organisation, period: promise.period, document: promise.document })
    .from(promise)
    .where(standsIn(promise, state))
    .orderBy(asc(promise.entryFrom), asc(promise.key));
  const given = await db
    .select({ company: promiseAnswer.organisation, period: promiseAnswer.period, document: promiseAnswer.document })
    .from(promiseAnswer)
    .where(standsIn(promiseAnswer, state))
    .orderBy(asc(promiseAnswer.entryFrom));
  const standing = await signatories(db, state);
  return standing.map(({ company, name, zone }) => {
    const asOf = dayIn(zone, now);
    const stated = inOrder(made.filter((row) => row.company === company).map(statedIn));
    const answers = given
      .filter((row) => row.company === company)
      .map(answerIn)
      .toSorted((a, b) => comparePeriods(a.givenIn, b.givenIn));
    return {
      ...{ company, name, asOf },
      ledger: promiseLedger(stated, answers, asOf),
      stories: stated.map((one) => storyOf(one, answers)),
    };
  });
}
