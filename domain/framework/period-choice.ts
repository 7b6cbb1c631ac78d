import { type CalendarDate, compareDates } from "#domain/framework/calendar-date.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";

/**
 * Which of two periods comes first.
 *
 * Shape: by last day; of two that end together the shorter one first, so that a year follows its last quarter.
 */
export function comparePeriods(a: PeriodKey, b: PeriodKey): number {
  const [one, other] = [periodOf(a), periodOf(b)];
  return compareDates(one.to, other.to) || compareDates(other.from, one.from);
}

/**
 * Which of a signatory's own periods stands in the matrix when a period is chosen: its last that ended on or before
 * the chosen one's last day, so that a yearly and a quarterly signatory can stand side by side.
 */
export function periodShown(own: readonly PeriodKey[], chosen: PeriodKey): PeriodKey | null {
  const end = periodOf(chosen).to;
  return last(own.filter((key) => compareDates(periodOf(key).to, end) <= 0));
}

/**
 * Which of a signatory's own periods is its latest: the last that is over.
 *
 * Shape: `today` is the day it is in the signatory's own zone; a period is over from the day after its last day.
 */
export function latestPeriod(own: readonly PeriodKey[], today: CalendarDate): PeriodKey | null {
  return last(own.filter((key) => compareDates(periodOf(key).to, today) < 0));
}

/** The periods a reader may choose from: each once, latest first. */
export function periodChoices(periods: readonly PeriodKey[]): readonly PeriodKey[] {
  return [...new Set(periods)].sort((a, b) => comparePeriods(b, a));
}

function last(keys: readonly PeriodKey[]): PeriodKey | null {
  return keys.toSorted(comparePeriods).at(-1) ?? null;
}
