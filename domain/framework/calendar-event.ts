import { deadlineOf, deadlineStatus } from "#domain/framework/deadline.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { periodOf } from "#domain/framework/period.ts";
import type { DatedPeriod } from "#domain/framework/reporting-standing.ts";

/** A due date as a calendar shows it. */
export interface CalendarEvent {
  /** The same for this report for ever, so that a calendar replaces what it had. */
  readonly key: string;
  /** Grows with all that is entered about the report. */
  readonly sequence: number;
  readonly at: Instant;
  readonly title: string;
  readonly words: string;
  readonly isNotRequired: boolean;
  /** How long before it the calendar reminds, where it does. Units: days. */
  readonly alarms: readonly number[];
}

const ALARMS = [7, 1];

/** The due date of one report, as it stands now. */
export function calendarEvent(company: string, { key, deadline }: DatedPeriod, now: Instant): CalendarEvent {
  const status = deadlineStatus(deadline, now);
  const { label } = periodOf(key);
  const isOpen = status.status === "due_by" || status.status === "extended_to";
  return {
    key,
    sequence:
      [deadline.extensions, deadline.outages, deadline.revisions].flat().length + (deadline.waivedAt === null ? 0 : 1),
    at: deadlineOf(deadline),
    title: `${TITLE[status.status]}: report of ${company}, ${label}`,
    words: exactDeadlineWords(status),
    isNotRequired: status.status === "not_required",
    alarms: isOpen ? ALARMS : [],
  };
}

const TITLE = {
  filed: "Filed",
  filed_late: "Filed",
  due_by: "Due",
  overdue_since: "Overdue",
  extended_to: "Due",
  not_required: "Not required",
} as const;
