import { z } from "zod";
import {
  type CalendarDate,
  calendarDate,
  compareDates,
  daysInMonth,
  partsOf,
} from "#domain/framework/calendar-date.ts";
import { dayWords, monthWords } from "#domain/framework/date-words.ts";

/** How often a signatory reports. */
export const Cadence = z.enum(["quarter", "half-year", "year"]);
export type Cadence = z.infer<typeof Cadence>;

/** The name of a period in addresses and in the record: "2026-Q3", "2026-H1" or "2026". */
export const PeriodKey = z
  .string()
  .regex(/^(?!0000)\d{4}(-(Q[1-4]|H[12]))?$/, "Use the form 2026-Q3, 2026-H1 or 2026")
  .brand<"PeriodKey">();
export type PeriodKey = z.infer<typeof PeriodKey>;

/** A stretch of time that one report covers, its first and last day included. */
export interface Period {
  readonly key: PeriodKey;
  readonly cadence: Cadence;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly label: string;
}

/** The period that a key names. */
export function periodOf(key: PeriodKey): Period {
  const year = Number(key.slice(0, 4));
  const part = key.slice(5);
  if (part === "") return period("year", year, 1);
  return period(part.startsWith("Q") ? "quarter" : "half-year", year, Number(part.slice(1)));
}

/** The period of a cadence in which a day lies. */
export function periodContaining(cadence: Cadence, day: CalendarDate): Period {
  const { year, month } = partsOf(day);
  return period(cadence, year, Math.ceil(month / MONTHS_IN[cadence]));
}

/** The period of the same cadence that ends where this one begins. */
export function previousPeriod(key: PeriodKey): Period {
  return step(periodOf(key), -1);
}

/** The period of the same cadence that begins where this one ends. */
export function nextPeriod(key: PeriodKey): Period {
  return step(periodOf(key), 1);
}

/** Every period of a cadence that lies wholly between two days, both included, earliest first. */
export function periodsBetween(cadence: Cadence, from: CalendarDate, to: CalendarDate): readonly Period[] {
  const periods: Period[] = [];
  let next = periodContaining(cadence, from);
  while (compareDates(next.to, to) <= 0) {
    if (compareDates(next.from, from) >= 0) periods.push(next);
    next = step(next, 1);
  }
  return periods;
}

const MONTHS_IN = { quarter: 3, "half-year": 6, year: 12 } as const;

function step(from: Period, by: 1 | -1): Period {
  const perYear = 12 / MONTHS_IN[from.cadence];
  const { year, month } = partsOf(from.from);
  const count = year * perYear + (month - 1) / MONTHS_IN[from.cadence] + by;
  return period(from.cadence, Math.floor(count / perYear), (count % perYear) + 1);
}

function period(cadence: Cadence, year: number, number: number): Period {
  const lastMonth = number * MONTHS_IN[cadence];
  const from = calendarDate({ year, month: lastMonth - MONTHS_IN[cadence] + 1, day: 1 });
  const to = calendarDate({ year, month: lastMonth, day: daysInMonth(year, lastMonth) });
  return { key: PeriodKey.parse(keyOf(cadence, from, number)), cadence, from, to, label: labelOf(cadence, to) };
}

function keyOf(cadence: Cadence, from: CalendarDate, number: number): string {
  const year = from.slice(0, 4);
  switch (cadence) {
    case "quarter":
      return `${year}-Q${number}`;
    case "half-year":
      return `${year}-H${number}`;
    case "year":
      return year;
  }
}

function labelOf(cadence: Cadence, to: CalendarDate): string {
  switch (cadence) {
    case "quarter":
      return `Quarter to ${dayWords(to)}`;
    case "half-year":
      return `Half-year to ${monthWords(to)}`;
    case "year":
      return `Year ${partsOf(to).year}`;
  }
}
