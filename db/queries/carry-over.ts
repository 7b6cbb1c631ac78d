import { and, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { event } from "#db/schema/log.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import type { CarryOver } from "#domain/report/carried.ts";

/** The name under which the log keeps, for a report that began as a copy, of which period the copied one was. */
export const CARRIED_FROM = "carriedFrom";

/** That the report of this name began as a copy of an earlier one; null when it did not. */
export async function carryOverOf(
  db: Reader,
  viewer: Viewer,
  organisationId: string,
  subject: string,
): Promise<CarryOver | null> {
  const of = and(eq(event.organisationId, organisationId), eq(event.subject, subject));
  const [told] = await visible.happenings(db, viewer, and(of, sql`${event.detail} ? ${CARRIED_FROM}`));
  return told === undefined ? null : { from: PeriodKey.parse(told.detail[CARRIED_FROM]), at: instantIn(told.at) };
}
