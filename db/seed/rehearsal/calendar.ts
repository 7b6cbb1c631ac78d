import { daysLater } from "#db/seed/rehearsal/anchor.ts";
import type { CompanyStory, PeriodStory } from "#db/seed/rehearsal/story.ts";
import {
  type CalendarDate,
  calendarDate,
  compareDates,
  daysInMonth,
  partsOf,
} from "#domain/framework/calendar-date.ts";
import { dueInstant, WallTime } from "#domain/framework/due.ts";
import { Instant } from "#domain/framework/instant.ts";
import { type Period, periodContaining, previousPeriod } from "#domain/framework/period.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";

const DUE_TIME = "18:00";

/** A company's period with what the story has for it; the running one has nothing yet. */
export interface ToldPeriod {
  readonly period: Period;
  readonly story: PeriodStory | null;
  readonly dueDate: CalendarDate;
}

/** The company's periods around `today`, oldest first: those of its story, and the one that runs. */
export function periodsOf(company: CompanyStory, today: CalendarDate): readonly ToldPeriod[] {
  const running = periodContaining(company.cadence, today);
  const told: ToldPeriod[] = [withStory(running, null)];
  let next = running;
  for (const story of company.periods.toReversed()) {
    next = previousPeriod(next.key);
    told.unshift(withStory(next, story));
  }
  return told;
}

function withStory(period: Period, story: PeriodStory | null): ToldPeriod {
  return { period, story, dueDate: endOfMonthAfter(period.to, 1) };
}

/** The last day of the month that lies this many months after a day's own. */
export function endOfMonthAfter(day: CalendarDate, months: number): CalendarDate {
  const { year, month } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const parts = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return calendarDate({ ...parts, day: daysInMonth(parts.year, parts.month) });
}

/** The fields of a due date on a day at a place: 18:00 there. */
export function dueOn(date: CalendarDate, zone: string) {
  const at = TimeZone.parse(zone);
  const time = WallTime.parse(DUE_TIME);
  return { dueDate: date, dueTime: time, zone: at, dueAt: dueInstant({ date, time, zone: at }) };
}

/** A time of day on a day at a place. */
export function momentAt(date: CalendarDate, time: string, zone: string): Instant {
  return dueInstant({ date, time: WallTime.parse(time), zone: TimeZone.parse(zone) });
}

/** The first moment of a day, by UTC. */
export function startOf(day: CalendarDate): Instant {
  return Instant.parse(`${day}T00:00:00.000Z`);
}

/** The later of two days. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return compareDates(a, b) > 0 ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return compareDates(a, b) > 0 ? b : a;
}

/** That many days after the end of a period. */
export function daysAfter(period: Period, count: number): CalendarDate {
  return daysLater(period.to, count);
}
