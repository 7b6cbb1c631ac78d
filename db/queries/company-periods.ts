import { and, eq, sql } from "drizzle-orm";
import { matrixResponseIn, type Restated } from "#db/queries/filed-response.ts";
import { outagesOf } from "#db/queries/outages.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { standsIn } from "#db/queries/standing.ts";
import { extension, period, report, response, waiver, withdrawal } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import type { MatrixResponse } from "#domain/comparison/matrix-input.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import type { DatedPeriod } from "#domain/framework/reporting-standing.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";
import { ReportFiled } from "#domain/record/documents/report.ts";
import { changedBy } from "#domain/report/restatement.ts";

/** One revision as it was filed. */
export interface FiledRevision {
  readonly revision: number;
  readonly filedAt: Instant;
  readonly edition: string;
  readonly certified: EntryDocuments["report_filed"]["certified"];
  readonly productsInScope: EntryDocuments["report_filed"]["productsInScope"];
  /** What was handed in with it: commitments to hashes, and what is disclosed. */
  readonly evidence: EntryDocuments["report_filed"]["evidence"];
  readonly contentDigest: string;
  /** What it changed of the revision before, and why; null where it restates nothing. */
  readonly restatement: EntryDocuments["report_filed"]["restatement"];
  /** The position of the entry that brought it. */
  readonly entry: number;
}

/** A decision of the steward about a period, with the day it was made and its ground. */
export interface Decision {
  readonly ground: string;
  readonly at: Instant;
  readonly entry: number;
}

/** That the report was taken back: which revision, by whom and why. What was filed stays on the record. */
export interface Withdrawal {
  readonly revision: number;
  readonly reason: string;
  readonly withdrawn: EntryDocuments["report_withdrawn"]["withdrawn"];
  readonly at: Instant;
  readonly entry: number;
  /** The position of the entry that filed what was withdrawn. */
  readonly filedEntry: number | null;
}

/** One period of a signatory with everything on the record about its report. */
export interface CompanyPeriodFacts extends DatedPeriod {
  readonly revisions: readonly FiledRevision[];
  readonly responses: readonly (MatrixResponse & { readonly restated: Restated })[];
  readonly extensions: readonly (Decision & { readonly until: Instant })[];
  readonly waiver: Decision | null;
  /** The last withdrawal of the period's report; revisions that stand were filed after it. */
  readonly withdrawal: Withdrawal | null;
}

/** Every period opened for a signatory: five questions, however many periods. */
export async function companyPeriods(
  { db, state }: Pick<ProgrammeReading, "db" | "state">,
  company: string,
): Promise<readonly CompanyPeriodFacts[]> {
  const of = (
    table: typeof period | typeof extension | typeof waiver | typeof report | typeof response | typeof withdrawal,
  ) => and(standsIn(table, state), eq(table.organisation, company));
  const broughtBy = (table: typeof extension | typeof waiver | typeof withdrawal) =>
    and(eq(entry.programme, table.programme), eq(entry.position, table.entryFrom));
  const periods = await db.select().from(period).where(of(period));
  const extensions = await db
    .select({ row: extension, at: entry.time })
    .from(extension)
    .innerJoin(entry, broughtBy(extension))
    .where(of(extension));
  const waivers = await db
    .select({ row: waiver, at: entry.time })
    .from(waiver)
    .innerJoin(entry, broughtBy(waiver))
    .where(of(waiver));
  const withdrawals = await db
    .select({ row: withdrawal, at: entry.time, filedEntry: report.entryFrom })
    .from(withdrawal)
    .innerJoin(entry, broughtBy(withdrawal))
    .leftJoin(
      report,
      and(
        eq(report.programme, withdrawal.programme),
        eq(report.key, sql`${withdrawal.key} || '/' || ${withdrawal.revision}`),
      ),
    )
    .where(of(withdrawal));
  const reports = await db.select().from(report).where(of(report)).orderBy(report.revision);
  const outages = await outagesOf(db, state);
  const responses = await db.select().from(response).where(of(response));
  return periods.map(({ period: key, zone, dueAt }) => {
    const revisions = reports.filter((row) => row.period === key).map(revisionIn);
    const extended = extensions
      .filter(({ row }) => row.period === key)
      .map(({ row, at }) => ({
        ground: parseDocument("extension_granted", row.document).ground,
        until: instantIn(row.dueAt),
        at: instantIn(at),
        entry: row.entryFrom,
      }));
    const waived = waivers
      .filter(({ row }) => row.period === key)
      .map(({ row, at }) => ({
        ground: parseDocument("waiver_granted", row.document).ground,
        at: instantIn(at),
        entry: row.entryFrom,
      }))[0];
    return {
      key: PeriodKey.parse(key),
      revisions,
      responses: responses.filter((row) => row.period === key).map(matrixResponseIn),
      extensions: extended,
      waiver: waived ?? null,
      withdrawal: withdrawals.filter(({ row }) => row.period === key).map(withdrawalIn)[0] ?? null,
      deadline: {
        zone,
        due: instantIn(dueAt),
        extensions: extended.map(({ until, at }) => ({ until, grantedAt: at })),
        outages,
        waivedAt: waived?.at ?? null,
        revisions: revisions.map(({ filedAt, restatement }) => ({ filedAt, changed: changedBy(restatement) })),
      },
    };
  });
}

const Filing = ReportFiled.pick({
  edition: true,
  certified: true,
  productsInScope: true,
  evidence: true,
  restatement: true,
});

function withdrawalIn({
  row,
  at,
  filedEntry,
}: {
  readonly row: typeof withdrawal.$inferSelect;
  readonly at: string;
  readonly filedEntry: number | null;
}): Withdrawal {
  const { revision, reason, withdrawn } = parseDocument("report_withdrawn", row.document);
  return { revision, reason, withdrawn, at: instantIn(at), entry: row.entryFrom, filedEntry };
}

function revisionIn({
  revision,
  filedAt,
  contentDigest,
  entryFrom,
  document,
}: typeof report.$inferSelect): FiledRevision {
  return { revision, filedAt: instantIn(filedAt), contentDigest, entry: entryFrom, ...Filing.parse(document) };
}
