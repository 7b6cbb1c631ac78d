import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";

/** The days that a document is effective for, in words. */
export function effectiveWords({
  effectiveFrom,
  effectiveTo,
}: {
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo: CalendarDate | null;
}): string {
  if (effectiveTo === null) return `From ${dayWords(effectiveFrom)} on`;
  if (effectiveTo === effectiveFrom) return dayWords(effectiveFrom);
  return `${dayWords(effectiveFrom)} to ${dayWords(effectiveTo)}`;
}
