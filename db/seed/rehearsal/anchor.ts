import type pg from "pg";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { PRACTICE_PROGRAMME } from "#domain/framework/practice.ts";

// Long enough for three whole years of a signatory that reports once a year and joined before them.
const OPENED_BEFORE_IN_DAYS = 220 * 7;

/** The day that many days later (earlier when negative). */
export function daysLater(day: CalendarDate, count: number): CalendarDate {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return CalendarDate.parse(moved.toISOString().slice(0, 10));
}

/** The day the practice programme opened, for a story that is told up to `today`. */
export function openedOn(today: CalendarDate): CalendarDate {
  return daysLater(today, -OPENED_BEFORE_IN_DAYS);
}

/**
 * The day a telling that has begun was told for; null before it begins.
 *
 * Shape: read back from the first entry, so that a story cut off on one day is told on with the same dates on the next.
 */
export async function anchorOf(owner: pg.Client): Promise<CalendarDate | null> {
  const { rows } = await owner.query<{ day: string }>(
    `select to_char(time at time zone 'UTC', 'YYYY-MM-DD') as day
     from published.entry where programme = $1 and position = 0`,
    [PRACTICE_PROGRAMME],
  );
  const [first] = rows;
  return first === undefined ? null : daysLater(CalendarDate.parse(first.day), OPENED_BEFORE_IN_DAYS);
}
