import { Temporal } from "temporal-polyfill";
import type { Role } from "#domain/access/viewer.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type DeadlineFacts, deadlineOf } from "#domain/framework/deadline.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { dayIn } from "#domain/framework/time-zone.ts";

/**
 * The steward's ladder: the days on which a company is reminded of a report that is not filed.
 *
 * Units: days of the signatory's calendar after the due day; negative before it.
 */
export const RUNGS = [-30, -14, -7, -1, 0, 1, 7, 14, 30] as const;
export type Rung = (typeof RUNGS)[number];

// Two weeks after the last rung it is left unsaid: an old silence is the steward's to break.
const NO_MORE_AFTER = 44;

/** A rung that is reached, of the due date as it stands. */
export interface Reminder {
  readonly rung: Rung;
  readonly due: Instant;
  /** Whole days of the signatory's calendar from the due day to today; negative before it. */
  readonly daysAfter: number;
}

/**
 * The reminder that is due now: the newest rung reached, and none before the first, once the report is filed, or when
 * the steward freed the signatory from it.
 *
 * Shape: one rung at a time, so whoever was away for a week says the newest and not all. An extension moves them all.
 */
export function reminderReached(facts: DeadlineFacts, now: Instant): Reminder | null {
  if (facts.revisions.length > 0 || facts.waivedAt !== null) return null;
  const due = deadlineOf(facts);
  const daysAfter = daysBetween(dayIn(facts.zone, due), dayIn(facts.zone, now));
  const rung = RUNGS.findLast((reached) => reached <= daysAfter);
  return rung === undefined || daysAfter >= NO_MORE_AFTER ? null : { rung, due, daysAfter };
}

/** Who is written to on a rung: those who write and certify; two weeks late, also who can mend what keeps them. */
export function rolesReminded(rung: Rung): readonly Role[] {
  return rung >= 14 ? ["editor", "officer", "administrator", "steward"] : ["editor", "officer"];
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}
