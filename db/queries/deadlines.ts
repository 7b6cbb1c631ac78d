import { filedPeriods, openedPeriods, periodId } from "#db/queries/filed-periods.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { signatories } from "#db/queries/signatories.ts";
import { type DeadlineStatus, deadlineOf, deadlineStatus } from "#domain/framework/deadline.ts";
import type { Instant } from "#domain/framework/instant.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";

/** One report of one signatory, and where it stands with its deadline. */
export interface DatedReport {
  readonly company: string;
  readonly name: string;
  readonly period: PeriodKey;
  readonly status: DeadlineStatus;
  /** Up to when filing is in time, extensions and outages counted. */
  readonly deadline: Instant;
  /** How often the steward put the date off. */
  readonly extensions: number;
}

/** Every report that was ever asked for, latest period first, then by name; none in a compiled programme. */
export async function deadlinesPage({ db, state, now }: ProgrammeReading): Promise<readonly DatedReport[]> {
  const opened = await openedPeriods(db, state);
  const found = await filedPeriods(db, state, opened);
  const names = new Map((await signatories(db, state)).map(({ company, name }) => [company, name]));
  return opened
    .flatMap((one): DatedReport[] => {
      const facts = found.get(periodId(one))?.deadline;
      if (facts === undefined) return [];
      return [
        {
          company: one.company,
          name: names.get(one.company) ?? one.company,
          period: one.period,
          status: deadlineStatus(facts, now),
          deadline: deadlineOf(facts),
          extensions: facts.extensions.length,
        },
      ];
    })
    .toSorted((a, b) => comparePeriods(b.period, a.period) || a.name.localeCompare(b.name, "en"));
}
