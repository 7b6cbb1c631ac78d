import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { compareInstants, type Instant, isAfter, isBefore } from "#domain/framework/instant.ts";
import { minutesAdded, type Outage, withOutages } from "#domain/framework/outage.ts";
import { dayIn } from "#domain/framework/time-zone.ts";

/**
 * What can be said of one report and its deadline, in the programme's words.
 *
 * Units: `on` is a day in the signatory's zone; `daysLate` counts days of its calendar, 0 when filed on the due day
 * but after the due time.
 */
export type DeadlineStatus =
  | { readonly status: "filed"; readonly on: CalendarDate }
  | { readonly status: "filed_late"; readonly on: CalendarDate; readonly daysLate: number }
  | ({ readonly status: "due_by" } & DueMoment)
  | ({ readonly status: "overdue_since" } & DueMoment)
  | ({ readonly status: "extended_to" } & DueMoment)
  | { readonly status: "not_required" };

/** Up to when filing is in time; `minutesAdded`, where there are any, are in it because the register was down. */
interface DueMoment {
  readonly at: Instant;
  readonly zone: string;
  readonly minutesAdded?: number;
}

/** A later due date that the steward granted. */
export interface Extension {
  readonly grantedAt: Instant;
  readonly until: Instant;
}

/** What a revision changed, compared with the one before; the first revision changes nothing. */
export type Changed = "figure" | "status" | "words";

/** One filed text of the report. */
export interface FiledRevision {
  readonly filedAt: Instant;
  readonly changed: readonly Changed[];
}

/**
 * All that bears on one report's deadline; `waivedAt` is when the steward freed the signatory from it, `outages` are
 * those of the register.
 */
export interface DeadlineFacts {
  readonly zone: string;
  readonly due: Instant;
  readonly extensions: readonly Extension[];
  readonly outages: readonly Outage[];
  readonly waivedAt: Instant | null;
  readonly revisions: readonly FiledRevision[];
}

/**
 * Whether a report is filed, late, due, overdue, extended or not required.
 *
 * Shape: filing exactly at the deadline is in time; a report is overdue only after it. A restatement makes a report
 * late only if a figure or a status changed. A waiver frees what comes after it and does not undo lateness.
 */
export function deadlineStatus(facts: DeadlineFacts, now: Instant): DeadlineStatus {
  const first = inOrder(facts.revisions)[0];
  if (first !== undefined) return filedStatus(facts, first);
  if (facts.waivedAt !== null) return { status: "not_required" };
  const given = givenOf(facts);
  const added = minutesAdded(given, facts.outages);
  const due = { at: deadlineOf(facts), zone: facts.zone, ...(added > 0 ? { minutesAdded: added } : {}) };
  if (isAfter(now, due.at)) return { status: "overdue_since", ...due };
  return { status: isAfter(given, facts.due) ? "extended_to" : "due_by", ...due };
}

/**
 * The moment up to which filing is in time: the due date, or what the extension granted last says, and what outages
 * of the register near it add.
 *
 * Shape: never before the due date first given, whatever an extension says.
 */
export function deadlineOf(facts: Pick<DeadlineFacts, "due" | "extensions" | "outages">): Instant {
  return withOutages(givenOf(facts), facts.outages);
}

/** The due date as the steward gave it, without what outages add. */
export function givenOf({ due, extensions }: Pick<DeadlineFacts, "due" | "extensions">): Instant {
  const last = extensions.toSorted((a, b) => compareInstants(a.grantedAt, b.grantedAt)).at(-1);
  return last !== undefined && isAfter(last.until, due) ? last.until : due;
}

function filedStatus(facts: DeadlineFacts, first: FiledRevision): DeadlineStatus {
  const deadline = deadlineOf(facts);
  const late = inOrder(facts.revisions).find(
    (revision) =>
      (revision === first || changedSubstance(revision)) &&
      isAfter(revision.filedAt, deadline) &&
      !wasWaivedBefore(revision, facts.waivedAt),
  );
  if (late === undefined) return { status: "filed", on: dayIn(facts.zone, first.filedAt) };
  const on = dayIn(facts.zone, late.filedAt);
  return { status: "filed_late", on, daysLate: daysBetween(dayIn(facts.zone, deadline), on) };
}

function changedSubstance({ changed }: FiledRevision): boolean {
  return changed.includes("figure") || changed.includes("status");
}

function wasWaivedBefore({ filedAt }: FiledRevision, waivedAt: Instant | null): boolean {
  return waivedAt !== null && !isBefore(filedAt, waivedAt);
}

function inOrder(revisions: readonly FiledRevision[]): readonly FiledRevision[] {
  return revisions.toSorted((a, b) => compareInstants(a.filedAt, b.filedAt));
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}
