import { filedPeriods, type OpenedPeriod, openedPeriods, periodId } from "#db/queries/filed-periods.ts";
import type { MatrixPage } from "#db/queries/matrix.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { type StandingSignatory, signatories } from "#db/queries/signatories.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import type { MatrixEdition } from "#domain/comparison/matrix-input.ts";
import { prepareMatrix } from "#domain/comparison/matrix-prepare.ts";
import { filedCells } from "#domain/comparison/period-cells.ts";
import { adoptedIn, withdrawalsBefore } from "#domain/framework/adoption.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { comparePeriods, latestPeriod, periodChoices, periodShown } from "#domain/framework/period-choice.ts";
import { dayIn } from "#domain/framework/time-zone.ts";

/** The matrix of a filed programme for a period, each signatory with its own; null when no such period was opened. */
export async function filedMatrix(
  { db, state, now }: ProgrammeReading,
  edition: MatrixEdition,
  asked: string | null,
): Promise<MatrixPage | null> {
  const opened = await openedPeriods(db, state);
  const periods = periodChoices(opened.map((one) => one.period));
  const chosen = periods.find((key) => key === asked) ?? null;
  if (asked !== null && chosen === null) return null;
  const standing = await signatories(db, state);
  const shown = standing.flatMap((signatory) => shownPeriod(signatory, opened, chosen, now) ?? []);
  const filed = await filedPeriods(db, state, shown);
  const input = standing.map(({ company, name, zone, adoption }) => {
    const own = shown.find((one) => one.company === company);
    const key = own?.period;
    const began = firstDay(key ?? firstOf(opened, company)) ?? dayIn(zone, now);
    const found = own === undefined ? undefined : filed.get(periodId(own));
    return {
      company,
      name,
      adopted: adoptedIn(began, adoption),
      withdrawals: withdrawalsBefore(began, adoption),
      period: key === undefined || found === undefined ? null : { key, deadline: found.deadline },
      responses: found?.responses ?? [],
      note: null,
    };
  });
  return {
    matrix: prepareMatrix({ family: "filed", edition, signatories: input }, now),
    choices: periods.map((key) => ({
      key,
      isOver: opened.some(({ period, zone }) => period === key && latestPeriod([key], dayIn(zone, now)) !== null),
    })),
    chosen,
    periods: new Map(shown.map((one) => [one.company, one.period])),
    joint: [],
    coverageWarning: null,
    search: null,
  };
}

/** One signatory's period with its column of the matrix. */
export interface DatedCells {
  readonly company: string;
  readonly name: string;
  readonly period: PeriodKey;
  readonly cells: readonly MatrixCell[];
}

/** Every period of every signatory that was opened, by company, oldest first, each with the states of that period. */
export async function filedCellsOverTime(
  { db, state, now }: ProgrammeReading,
  edition: MatrixEdition,
): Promise<readonly DatedCells[]> {
  const opened = await openedPeriods(db, state);
  const filed = await filedPeriods(db, state, opened);
  const standing = await signatories(db, state);
  return standing.flatMap(({ company, name, adoption }) => {
    const own = opened.filter((one) => one.company === company).toSorted((a, b) => comparePeriods(a.period, b.period));
    return own.flatMap((one): DatedCells[] => {
      const found = filed.get(periodId(one));
      if (found === undefined) return [];
      const began = periodOf(one.period).from;
      const signatory = {
        ...{ company, name, note: null, responses: found.responses },
        ...{ adopted: adoptedIn(began, adoption), withdrawals: withdrawalsBefore(began, adoption) },
        period: { key: one.period, deadline: found.deadline },
      };
      return [{ company, name, period: one.period, cells: filedCells(edition, signatory, now) }];
    });
  });
}

/** Until one of its periods is over, a signatory stands as its first one asks it. */
function firstOf(opened: readonly OpenedPeriod[], company: string): PeriodKey | undefined {
  const own = opened.filter((one) => one.company === company).map((one) => one.period);
  return own.toSorted(comparePeriods)[0];
}

function firstDay(key: PeriodKey | undefined): CalendarDate | undefined {
  return key === undefined ? undefined : periodOf(key).from;
}

function shownPeriod(
  { company, zone }: StandingSignatory,
  opened: readonly OpenedPeriod[],
  chosen: PeriodKey | null,
  now: Instant,
): OpenedPeriod | undefined {
  const own = opened.filter((one) => one.company === company);
  const keys = own.map((one) => one.period);
  const key = chosen === null ? latestPeriod(keys, dayIn(zone, now)) : periodShown(keys, chosen);
  return own.find((one) => one.period === key);
}
