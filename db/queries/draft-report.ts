import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { carryOverOf } from "#db/queries/carry-over.ts";
import { evidenceItems, type KeptItem, standingEvidence } from "#db/queries/evidence-items.ts";
import { reportScope } from "#db/queries/report-scope.ts";
import { instantIn, type SignatoryPeriod, signatoryPeriod } from "#db/queries/signatory-period.ts";
import { currentState } from "#db/queries/standing.ts";
import { confirmation } from "#db/schema/confirmation.ts";
import { organisation } from "#db/schema/people.ts";
import { answer, confidentialAnswer, handover, report, revision } from "#db/schema/report.ts";
import { reportWithdrawal } from "#db/schema/restatement.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { endOfDay } from "#domain/framework/day-end.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { dayIn } from "#domain/framework/time-zone.ts";
import { type CarryOver, isUnreviewed } from "#domain/report/carried.ts";
import { draftFrom, type FieldVersion } from "#domain/report/draft.ts";
import { partFrom } from "#domain/report/draft-part.ts";
import type { ReportInHand } from "#domain/report/hand-over.ts";
import { offeredTo, withinOffer } from "#domain/report/offered.ts";
import { nameOfText } from "#domain/report/public-texts.ts";
import { partsOf, type ReportScope } from "#domain/report/sections.ts";

/** The address of a report: its programme, its company and its period. */
export interface ReportAddress {
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
}

/** A report as its company's people have it before them, begun or not. */
export interface DraftInHand {
  readonly address: ReportAddress;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Null until somebody writes the first word. */
  readonly reportId: string | null;
  readonly signatory: SignatoryPeriod;
  /** What decides which sections it has. */
  readonly scope: ReportScope;
  readonly history: ReadonlyMap<string, readonly FieldVersion[]>;
  /** Whether it began as a copy of the last report. */
  readonly carried: CarryOver | null;
  readonly handover: { readonly id: string; readonly at: Instant; readonly byName: string } | null;
  /** Who took it back, where nobody handed it over again since. */
  readonly takenBack: { readonly at: Instant; readonly byName: string } | null;
  /** Those that stand: filed, and not withdrawn since. */
  readonly revisions: readonly (typeof revision.$inferSelect)[];
  readonly inHand: ReportInHand;
  /** Every evidence item of it, withdrawn ones among them. */
  readonly evidence: readonly KeptItem[];
}

/** The draft at an address; undefined when there is none or the viewer does not belong to its company. */
export async function draftInHand(
  db: Reader,
  viewer: Viewer,
  address: ReportAddress,
): Promise<DraftInHand | undefined> {
  const company = await companyOf(db, viewer, address);
  const state = await currentState(db, address.programme);
  if (company === undefined || state === null) {
    return undefined;
  }
  const signatory = await signatoryPeriod(db, state, address.organisation, address.period);
  if (signatory === null) {
    return undefined;
  }
  const [begun] = await visible.reports(
    db,
    viewer,
    and(eq(report.organisationId, company.id), eq(report.period, address.period)),
  );
  const reportId = begun?.id ?? null;
  const subject = `report/${address.organisation}/${address.period}`;
  const history = reportId === null ? new Map() : await historyOf(db, viewer, reportId);
  const carried = reportId === null ? null : await carryOverOf(db, viewer, company.id, subject);
  const handovers = reportId === null ? [] : await visible.handovers(db, viewer, eq(handover.reportId, reportId));
  const filed = reportId === null ? [] : await visible.revisions(db, viewer, eq(revision.reportId, reportId));
  const withdrawn =
    reportId === null ? [] : await visible.reportWithdrawals(db, viewer, eq(reportWithdrawal.reportId, reportId));
  const revisions = filed.filter(({ number }) => number > (withdrawn.at(-1)?.revision ?? 0));
  const confirmations =
    reportId === null ? [] : await visible.confirmations(db, viewer, eq(confirmation.reportId, reportId));
  const scope = await reportScope(db, state, address.organisation, signatory);
  const evidence = reportId === null ? [] : await evidenceItems(db, viewer, reportId);
  const now = await databaseNow(db);
  const live = handovers.find((one) => one.takenBackAt === null);
  const { programme, organisation: key, period } = address;
  return {
    // Picked by name: what is handed in may be a whole form, a password among it.
    address: { programme, organisation: key, period },
    organisationId: company.id,
    organisationName: company.name,
    reportId,
    signatory,
    scope,
    history,
    carried,
    handover:
      live === undefined
        ? null
        : { id: live.id, at: instantIn(live.handedOverAt), byName: live.handedOverByName ?? "" },
    takenBack: live === undefined ? lastTakenBack(handovers.at(-1)) : null,
    revisions,
    evidence,
    inHand: {
      isFilingOpen: signatory.isFilingOpen,
      isHandedOver: live !== undefined,
      confirmed: new Set(confirmations.map(nameOfText)),
      isFiled: revisions.length > 0,
      lastRevision: filed.at(-1)?.number ?? 0,
      periodEndsAt: endOfDay(signatory.to, signatory.deadline.zone),
      draft: {
        period: PeriodKey.parse(signatory.period),
        periodTo: signatory.to,
        today: dayIn(signatory.deadline.zone, now),
        scope,
        responses: signatory.adopted.map((commitment) => ({
          commitment,
          draft: withinOffer(draftFrom(history.get(commitment) ?? []), offeredTo(commitment, scope)),
          isUnreviewed: isUnreviewed(history.get(commitment) ?? [], carried),
        })),
        parts: partsOf(scope).map((section) => partFrom(section, history.get(section.section) ?? [], carried)),
        evidence: standingEvidence(evidence),
      },
    },
  };
}

function lastTakenBack(last: { takenBackAt: string | null; takenBackByName: string | null } | undefined) {
  const at = last?.takenBackAt ?? null;
  return at === null ? null : { at: instantIn(at), byName: last?.takenBackByName ?? "" };
}

async function companyOf(db: Reader, viewer: Viewer, { programme, organisation: key }: ReportAddress) {
  const [company] = await visible.organisations(
    db,
    viewer,
    and(eq(organisation.programme, programme), eq(organisation.key, key)),
  );
  return company;
}

async function historyOf(db: Reader, viewer: Viewer, reportId: string) {
  const versions = [
    ...(await visible.answers(db, viewer, eq(answer.reportId, reportId))),
    ...(await visible.confidentialAnswers(db, viewer, eq(confidentialAnswer.reportId, reportId))),
  ];
  return Map.groupBy(
    versions.map(({ changedByName, ...stored }) => ({
      ...stored,
      changedAt: instantIn(stored.changedAt),
      changedBy: changedByName ?? "",
    })),
    (stored) => stored.section,
  );
}
