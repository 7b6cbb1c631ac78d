import type { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";

/** What is known of the time an account is about. */
export interface AccountTime {
  /** The span of plain dates that the source states; null where it states none. */
  readonly span: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly published: PartialDate | null;
}

/**
 * The calendar years an account is about, earliest first.
 *
 * Shape: every year that its span touches; without a span the year it was published in; none where neither is known.
 */
export function yearsOf({ span, published }: AccountTime): readonly number[] {
  if (span === null) return published === null ? [] : [yearIn(published)];
  const [first, last] = [yearIn(span.from), yearIn(span.to)];
  return Array.from({ length: last - first + 1 }, (_, after) => first + after);
}

/** Whether an account is about a year; every account is about no year in particular (null). */
export function isAbout(account: AccountTime, year: number | null): boolean {
  return year === null || yearsOf(account).includes(year);
}

/** The years a reader may choose from: each that an account is about, latest first. */
export function yearChoices(accounts: readonly AccountTime[]): readonly number[] {
  return [...new Set(accounts.flatMap(yearsOf))].sort((a, b) => b - a);
}

function yearIn(date: CalendarDate | PartialDate): number {
  return Number(date.slice(0, 4));
}
