import { and, eq } from "drizzle-orm";
import { type Reader, readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { changesOf, overTime, type RecordedAdoption } from "#db/queries/adoption-changes.ts";
import { type CompanyAddress, type CompanyInHand, companyInHand } from "#db/queries/company-people.ts";
import { currentState, standsIn } from "#db/queries/standing.ts";
import { edition, programme, signatory } from "#db/schema/projection.ts";
import { isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer, Role, Viewer } from "#domain/access/viewer.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { nextPeriod, type Period, periodContaining } from "#domain/framework/period.ts";
import { dayIn } from "#domain/framework/time-zone.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** A company with what it is committed to, as whoever changes that must know it. */
export interface CommitmentsInHand extends CompanyInHand {
  readonly address: CompanyAddress;
  readonly isFilingOpen: boolean;
  readonly edition: EntryDocuments["edition_published"];
  readonly adoption: RecordedAdoption;
  /** The day it is where the company is: a change made now holds for periods that begin after it. */
  readonly today: CalendarDate;
  /** The period that runs, which such a change does not touch, and the first that it does. */
  readonly running: Period;
  readonly next: Period;
}

/** What the company at an address is committed to; undefined where it is no signatory or not for this viewer. */
export async function commitmentsInHand(
  db: Reader,
  viewer: Viewer,
  address: CompanyAddress,
): Promise<CommitmentsInHand | undefined> {
  const company = await companyInHand(db, viewer, address);
  const state = company === undefined ? null : await currentState(db, address.programme);
  if (company === undefined || state === null) return undefined;
  const [row] = await db
    .select({ joined: signatory.document, edition: edition.document, family: programme.family })
    .from(signatory)
    .innerJoin(edition, and(standsIn(edition, state), eq(edition.key, signatory.edition)))
    .innerJoin(programme, standsIn(programme, state))
    .where(and(standsIn(signatory, state), eq(signatory.key, address.organisation)));
  if (row === undefined) return undefined;
  const joining = parseDocument("signatory_joined", row.joined);
  const today = dayIn(joining.zone, await databaseNow(db));
  const running = periodContaining(joining.cadence, today);
  return {
    ...company,
    address,
    isFilingOpen: row.family === "filed",
    edition: parseDocument("edition_published", row.edition),
    adoption: overTime(joining, await changesOf(db, state, address.organisation)),
    today,
    running,
    next: nextPeriod(running.key),
  };
}

/** The same for the desk's pages, with what this viewer is there and may do; null when there is none for them. */
export function commitmentsOnDesk(viewer: PersonViewer, address: CompanyAddress): Promise<CommitmentsOnDesk | null> {
  return readPrivately(viewer, async (db) => {
    const inHand = await commitmentsInHand(db, viewer, address);
    if (inHand === undefined) return null;
    const { organisationId } = inHand;
    const roles = viewer.memberships.filter((held) => held.organisationId === organisationId).map(({ role }) => role);
    return {
      ...inHand,
      roles,
      mayChange:
        inHand.isFilingOpen && isAllowed(viewer, "commitment.change", { kind: "organisation", organisationId }),
    };
  });
}

export interface CommitmentsOnDesk extends CommitmentsInHand {
  readonly roles: readonly Role[];
  readonly mayChange: boolean;
}
