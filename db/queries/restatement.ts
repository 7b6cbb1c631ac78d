import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Reader, readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { type DraftInHand, draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { currentState, standsIn } from "#db/queries/standing.ts";
import { report as published } from "#db/schema/projection.ts";
import { restatement } from "#db/schema/restatement.ts";
import { visible } from "#db/visible.ts";
import { isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer, Viewer } from "#domain/access/viewer.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import { ReportFiled } from "#domain/record/documents/report.ts";
import type { FiledReport } from "#domain/report/file.ts";
import type { RestatementContext } from "#domain/report/restate.ts";
import type { Restatement } from "#domain/report/restatement.ts";

/** A correction that waits for the officer. */
export interface PreparedRestatement {
  readonly id: string;
  readonly baseRevision: number;
  readonly content: Restatement;
  readonly preparedAt: Instant;
  readonly preparedBy: string;
}

/** A report with what stands of it, as whoever corrects or withdraws it must know it. */
export interface RestatementInHand {
  readonly found: DraftInHand;
  /** The revision that stands; null where none does. */
  readonly standing: FiledReport | null;
  readonly context: RestatementContext;
  readonly prepared: PreparedRestatement | null;
  /** The edition that it answers for; null where none stands. */
  readonly edition: string | null;
  /** The company's periods that reports stand on, oldest first. */
  readonly reported: readonly PeriodKey[];
}

const Edition = z.object({ edition: z.string() });
const Content = ReportFiled.omit({ organisation: true, period: true, edition: true, revision: true });

/** The report at an address with what stands of it; undefined when there is none for this viewer. */
export async function restatementInHand(
  db: Reader,
  viewer: Viewer,
  address: ReportAddress,
): Promise<RestatementInHand | undefined> {
  const found = await draftInHand(db, viewer, address);
  if (found === undefined) return undefined;
  const { draft } = found.inHand;
  const last = found.revisions.at(-1);
  return {
    found,
    standing: last === undefined ? null : contentOf(last.content),
    context: { period: draft.period, periodTo: draft.periodTo, indicators: found.scope.indicators, scope: found.scope },
    prepared: found.reportId === null ? null : await preparedFor(db, viewer, found.reportId),
    ...(await onRecord(db, found.address)),
  };
}

/** Filed before a part was asked for, a report has none of it. */
function contentOf({ revision, ...content }: FiledReport): FiledReport {
  const { restatement: earlier, ...whole } = Content.parse(content);
  return { ...whole, revision, ...(earlier === null ? {} : { restatement: earlier }) };
}

async function preparedFor(db: Reader, viewer: Viewer, reportId: string): Promise<PreparedRestatement | null> {
  const [open] = await visible.restatements(db, viewer, eq(restatement.reportId, reportId));
  if (open === undefined) return null;
  const { id, baseRevision, content, preparedAt, preparedByName } = open;
  return { id, baseRevision, content, preparedAt: instantIn(preparedAt), preparedBy: preparedByName ?? "" };
}

async function onRecord(db: Reader, { programme, organisation, period }: ReportAddress) {
  const state = await currentState(db, programme);
  const rows =
    state === null
      ? []
      : await db
          .select({ period: published.period, document: published.document })
          .from(published)
          .where(and(standsIn(published, state), eq(published.organisation, organisation)))
          .orderBy(published.revision);
  const own = rows.filter((row) => row.period === period).at(-1);
  return {
    edition: own === undefined ? null : Edition.parse(own.document).edition,
    reported: [...new Set(rows.map((row) => PeriodKey.parse(row.period)))].toSorted(comparePeriods),
  };
}

/** The same for the desk's pages, with what this viewer may do; null when there is none for them. */
export function deskRestatement(viewer: PersonViewer, address: ReportAddress) {
  return readPrivately(viewer, async (db) => {
    const inHand = await restatementInHand(db, viewer, address);
    if (inHand === undefined) return null;
    const of = { kind: "organisation", organisationId: inHand.found.organisationId } as const;
    return {
      ...inHand,
      now: await databaseNow(db),
      may: {
        prepare: isAllowed(viewer, "report.restate_prepare", of),
        sign: isAllowed(viewer, "report.restate", of),
        withdraw: isAllowed(viewer, "report.withdraw", of),
      },
    };
  });
}

/** A report that stands, with what a correction of it needs on the desk. */
export type DeskRestatement = NonNullable<Awaited<ReturnType<typeof deskRestatement>>>;
