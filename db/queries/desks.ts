import { and, desc, eq } from "drizzle-orm";
import { type Reader, readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { type DraftInHand, draftInHand } from "#db/queries/draft-report.ts";
import { currentState, standsIn } from "#db/queries/standing.ts";
import { period } from "#db/schema/projection.ts";
import type { Membership, PersonViewer, Role } from "#domain/access/viewer.ts";
import { type DeadlineStatus, deadlineStatus } from "#domain/framework/deadline.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { partStatus, sectionStatus } from "#domain/report/section-status.ts";
import { type ReportStage, stageOf } from "#domain/report/stage.ts";

/** One organisation where the viewer has something to do, with its periods, newest first. */
export interface Desk {
  readonly programme: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly periods: readonly DeskPeriod[];
}

export interface DeskPeriod {
  readonly period: string;
  readonly stage: ReportStage;
  readonly deadline: DeadlineStatus;
  readonly completed: number;
  readonly sections: number;
}

// More than any cadence opens in three years.
const PERIODS_SHOWN = 12;

/** The desks of a person: one for each organisation they belong to; only companies have periods to report on. */
export function desks(viewer: PersonViewer): Promise<readonly Desk[]> {
  return readPrivately(viewer, async (db) => {
    const now = await databaseNow(db);
    const found: Desk[] = [];
    for (const memberships of Map.groupBy(viewer.memberships, (held) => held.organisationId).values()) {
      const [first] = memberships;
      if (first !== undefined) {
        found.push(await deskOf(db, viewer, first, rolesOf(memberships), now));
      }
    }
    return found;
  });
}

function rolesOf(memberships: readonly Membership[]): readonly Role[] {
  return memberships.map((membership) => membership.role);
}

async function deskOf(
  db: Reader,
  viewer: PersonViewer,
  { programme, organisation, organisationName }: Membership,
  roles: readonly Role[],
  now: Instant,
): Promise<Desk> {
  const state = await currentState(db, programme);
  const opened =
    state === null
      ? []
      : await db
          .select({ period: period.period })
          .from(period)
          .where(and(standsIn(period, state), eq(period.organisation, organisation)))
          .orderBy(desc(period.toDay))
          .limit(PERIODS_SHOWN);
  const periods: DeskPeriod[] = [];
  for (const { period: key } of opened) {
    const draft = await draftInHand(db, viewer, { programme, organisation, period: key });
    if (draft !== undefined) {
      periods.push(deskPeriod(draft, now));
    }
  }
  return { programme, organisation, organisationName, roles, periods };
}

function deskPeriod({ address, inHand, signatory }: DraftInHand, now: Instant): DeskPeriod {
  const { responses, parts, periodTo } = inHand.draft;
  const statuses = [
    ...responses.map((section) => sectionStatus(section, periodTo)),
    ...parts.map((part) => partStatus(part, inHand.draft)).filter((status) => status !== "optional"),
  ];
  return {
    period: address.period,
    stage: stageOf(inHand, now),
    deadline: deadlineStatus(signatory.deadline, now),
    completed: statuses.filter((status) => status === "completed").length,
    sections: statuses.length,
  };
}
