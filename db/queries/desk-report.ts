import { eq } from "drizzle-orm";
import { type Reader, readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { type DraftInHand, draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { lastFiled } from "#db/queries/last-report.ts";
import { assignmentsOf } from "#db/queries/section-talk.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { currentState } from "#db/queries/standing.ts";
import { membership } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import { type Action, isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer, Role } from "#domain/access/viewer.ts";
import { type DeadlineStatus, deadlineStatus } from "#domain/framework/deadline.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import type { CommitmentPublished } from "#domain/record/documents/edition.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import { unconfirmedTexts } from "#domain/report/confirm.ts";
import type { DraftResponse, FieldVersion } from "#domain/report/draft.ts";
import type { DraftPart } from "#domain/report/draft-part.ts";
import { type DraftReport, type DraftSection, type Missing, missingFrom } from "#domain/report/missing.ts";
import { type Offered, offeredTo } from "#domain/report/offered.ts";
import type { PublicField } from "#domain/report/public-texts.ts";
import type { LastReport } from "#domain/report/roll-forward.ts";
import { partStatus, type SectionStatus, sectionStatus } from "#domain/report/section-status.ts";
import type { ReportScope } from "#domain/report/sections.ts";
import { type ReportStage, stageOf } from "#domain/report/stage.ts";
import type { Colleague } from "#domain/report/talk.ts";
import { type AnyWarning, warningsOfDraft } from "#domain/report/warnings/of-draft.ts";

/** One report as its company's people work on it. */
export interface DeskReport {
  readonly address: ReportAddress;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly zone: string;
  readonly now: Instant;
  readonly stage: ReportStage;
  readonly deadline: DeadlineStatus;
  readonly groups: readonly DeskGroup[];
  /** Every section that is not the answer to a commitment, the blank optional ones among them. */
  readonly parts: readonly DeskPart[];
  readonly scope: ReportScope;
  /** The company's last filed report. */
  readonly last: Omit<LastReport, "notes"> | null;
  /** The report as it is being written, as the rules look at it. */
  readonly draft: DraftReport;
  /** Every document that was handed in for it, withdrawn ones among them. */
  readonly evidence: readonly KeptItem[];
  /** Everything that a reader could raise about it. */
  readonly warnings: readonly AnyWarning[];
  /** The public texts of which nobody has said yet that they give nothing away. */
  readonly unconfirmed: readonly PublicField[];
  readonly missing: readonly Missing[];
  /** The last report, which this one can start from while nobody has written in it. */
  readonly startsFrom: PeriodKey | null;
  readonly handover: { readonly id: string; readonly at: Instant; readonly byName: string } | null;
  /** Who took it back, where nobody handed it over again since. */
  readonly takenBack: { readonly at: Instant; readonly byName: string } | null;
  readonly officers: readonly string[];
  /** To whom sections are assigned, by section. */
  readonly assigned: ReadonlyMap<string, Colleague>;
  readonly filed: DeskFiling | null;
  /** Whether a report was filed and withdrawn, and none stands. */
  readonly isWithdrawn: boolean;
  readonly may: Readonly<Record<"write" | "handOver" | "takeBack" | "certify", boolean>>;
}

export interface DeskGroup {
  readonly principle: string;
  readonly name: string;
  readonly sections: readonly DeskSection[];
}

/** One adopted commitment on the task list. */
export interface DeskSection {
  readonly commitment: string;
  readonly short: string;
  readonly title: string;
  readonly summary: string;
  readonly status: SectionStatus;
  readonly draft: DraftResponse;
  readonly offered: Offered;
  /** The period that it was carried over from, while nobody has looked at it since. */
  readonly unreviewedFrom: PeriodKey | null;
  /** What the company filed last on this commitment. */
  readonly last: { readonly period: PeriodKey; readonly response: FiledResponse } | null;
  readonly lastChange: FieldChanged | null;
  readonly accountChange: FieldChanged | null;
}

/** A section that is not the answer to a commitment, on the task list and on its own page. */
export interface DeskPart extends DraftPart {
  readonly status: SectionStatus;
  /** The period that it was carried over from, while nobody has looked at it since. */
  readonly unreviewedFrom: PeriodKey | null;
  readonly lastChange: FieldChanged | null;
}

/** Who wrote what stands, and when. */
export interface FieldChanged {
  readonly by: string;
  readonly at: Instant;
}

export interface DeskFiling {
  readonly revision: number;
  readonly filedAt: Instant;
  readonly contentDigest: string;
  readonly position: number;
  readonly certified: { readonly name: string; readonly role: string; readonly statement: string };
}

/** The report at an address as the desk shows it; null when there is none for this viewer. */
export function deskReport(viewer: PersonViewer, address: ReportAddress): Promise<DeskReport | null> {
  return readPrivately(viewer, async (db) => {
    const found = await draftInHand(db, viewer, address);
    if (found === undefined) {
      return null;
    }
    const now = await databaseNow(db);
    const last = await lastReport(db, address);
    const may = mayOf(viewer, found);
    const colleagues = await visible.colleagues(db, viewer, eq(membership.organisationId, found.organisationId));
    const held = viewer.memberships.filter((one) => one.organisationId === found.organisationId);
    return {
      address,
      organisationName: found.organisationName,
      roles: held.map((one) => one.role),
      zone: found.signatory.deadline.zone,
      now,
      stage: stageOf(found.inHand, now),
      deadline: deadlineStatus(found.signatory.deadline, now),
      groups: groupsOf(found, last),
      parts: found.inHand.draft.parts.map((part) => deskPart(part, found)),
      scope: found.scope,
      last,
      draft: found.inHand.draft,
      evidence: found.evidence,
      warnings: warningsOfDraft(found.inHand.draft, last),
      unconfirmed: unconfirmedTexts(found.inHand.draft, found.inHand.confirmed),
      missing: missingFrom(found.inHand.draft),
      startsFrom: may.write && found.history.size === 0 ? (last?.period ?? null) : null,
      handover: found.handover,
      takenBack: found.takenBack,
      officers: colleagues.filter((colleague) => colleague.role === "officer").map((colleague) => colleague.name),
      assigned: await assignmentsOf(db, viewer, { organisationId: found.organisationId, period: address.period }),
      filed: filingOf(found),
      isWithdrawn: found.inHand.lastRevision > 0 && !found.inHand.isFiled,
      may,
    };
  });
}

type Last = Awaited<ReturnType<typeof lastFiled>>;

async function lastReport(db: Reader, { programme, organisation, period }: ReportAddress): Promise<Last> {
  const state = await currentState(db, programme);
  return state === null ? null : lastFiled(db, state, organisation, PeriodKey.parse(period));
}

function groupsOf(found: DraftInHand, last: Last): readonly DeskGroup[] {
  const { edition } = found.signatory;
  return edition.principles.map(({ key: principle, name }) => ({
    principle,
    name,
    sections: edition.commitments
      .filter((commitment) => commitment.principle === principle)
      .flatMap((commitment) => {
        const section = found.inHand.draft.responses.find((one) => one.commitment === commitment.key);
        return section === undefined ? [] : [deskSection(commitment, section, found, last)];
      }),
  }));
}

function deskSection(
  { key, short, title, summary }: Pick<CommitmentPublished, "key" | "short" | "title" | "summary">,
  section: DraftSection,
  { history, inHand, scope, carried }: DraftInHand,
  last: Last,
): DeskSection {
  const written = history.get(key) ?? [];
  const response = last?.responses.get(key);
  return {
    commitment: key,
    short,
    title,
    summary,
    status: sectionStatus(section, inHand.draft.periodTo),
    draft: section.draft,
    offered: offeredTo(key, scope),
    unreviewedFrom: section.isUnreviewed ? (carried?.from ?? null) : null,
    last: last === null || response === undefined ? null : { period: last.period, response },
    lastChange: lastChangeOf(written),
    accountChange: lastChangeOf(written.filter(({ field }) => field === "account")),
  };
}

function deskPart(part: DraftPart, { history, inHand, carried }: DraftInHand): DeskPart {
  return {
    ...part,
    status: partStatus(part, inHand.draft),
    unreviewedFrom: part.isUnreviewed ? (carried?.from ?? null) : null,
    lastChange: lastChangeOf(history.get(part.section.section) ?? []),
  };
}

function lastChangeOf(history: readonly FieldVersion[]): FieldChanged | null {
  const [last] = history.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  return last === undefined ? null : { by: last.changedBy, at: last.changedAt };
}

/** What this viewer may do to the report as it stands: the permission table and the report's own stage. */
function mayOf(viewer: PersonViewer, { organisationId, inHand }: DraftInHand): DeskReport["may"] {
  const isOpen = inHand.isFilingOpen && !inHand.isFiled && !inHand.isHandedOver;
  const isWithOfficer = inHand.isHandedOver && !inHand.isFiled;
  const allowed = (action: Action) => isAllowed(viewer, action, { kind: "organisation", organisationId });
  return {
    write: isOpen && allowed("report.answer"),
    handOver: isOpen && allowed("report.hand_over"),
    takeBack: isWithOfficer && allowed("report.take_back"),
    certify: isWithOfficer && allowed("report.certify"),
  };
}

function filingOf({ revisions }: DraftInHand): DeskFiling | null {
  const last = revisions.at(-1);
  return last === undefined
    ? null
    : {
        revision: last.number,
        filedAt: instantIn(last.filedAt),
        contentDigest: last.contentDigest,
        position: last.entryPosition,
        certified: last.content.certified,
      };
}
