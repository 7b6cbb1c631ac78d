import { dayOfInstantWords, instantWords } from "#domain/framework/date-words.ts";
import type { Reminder } from "#domain/framework/reminder.ts";

/** When the report is due, as a sentence goes on: "is due by 31 July 2026, 18:00 in Lisbon: in 7 days". */
export function dueWords({ due, daysAfter }: Reminder, zone: string, isPast: boolean): string {
  return isPast
    ? `was due by ${instantWords(due, zone)}: ${agoWords(daysAfter)}`
    : `is due by ${instantWords(due, zone)}: ${aheadWords(-daysAfter)}`;
}

/** The same in short, for a subject: "due by 31 July 2026", "overdue since 31 July 2026". */
export function shortDueWords({ due }: Reminder, zone: string, isPast: boolean): string {
  return `${isPast ? "overdue since" : "due by"} ${dayOfInstantWords(due, zone)}`;
}

function aheadWords(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${days} days`;
}

function agoWords(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}
