import { and, eq } from "drizzle-orm";
import { matrixResponseIn } from "#db/queries/filed-response.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { standsIn } from "#db/queries/standing.ts";
import { extension, period, report, response, waiver } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import type { MatrixResponse } from "#domain/comparison/matrix-input.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import type { DatedPeriod } from "#domain/framework/reporting-standing.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";
import { ReportFiled } from "#domain/record/documents/report.ts";

/** One revision as it was filed. */
export interface FiledRevision {
  readonly revision: number;
  readonly filedAt: Instant;
  readonly edition: string;
  readonly certified: EntryDocuments["report_filed"]["certified"];
  readonly contentDigest: string;
  /** The position of the entry that brought it. */
  readonly entry: number;
}

/** A decision of the steward about a period, with the day it was made and its ground. */
export interface Decision {
  readonly ground: string;
  readonly at: Instant;
  readonly entry: number;
}

/** One period of a signatory with everything on the record about its report. */
export interface CompanyPeriodFacts extends DatedPeriod {
  readonly revisions: readonly FiledRevision[];
  readonly responses: readonly MatrixResponse[];
  readonly extensions: readonly (Decision & { readonly until: Instant })[];
  readonly waiver: Decision | null;
}

/** Every period opened for a signatory: five questions, however many periods. */
export async function companyPeriods(
  { db, state }: Pick<ProgrammeReading, "db" | "state">,
  company: string,
): Promise<readonly CompanyPeriodFacts[]> {
  const of = (table: typeof period | typeof extension | typeof waiver | typeof report | typeof response) =>
    and(standsIn(table, state), eq(table.organisation, company));
  const broughtBy = (table: typeof extension | typeof waiver) =>
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
  const reports = await db.select().from(report).where(of(report)).orderBy(report.revision);
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
      deadline: {
        zone,
        due: instantIn(dueAt),
        extensions: extended.map(({ until, at }) => ({ until, grantedAt: at })),
        waivedAt: waived?.at ?? null,
        revisions: revisions.map(({ filedAt }) => ({ filedAt, changed: [] })),
      },
    };
  });
}

const Filing = ReportFiled.pick({ edition: true, certified: true });

function revisionIn({
  revision,
  filedAt,
  contentDigest,
  entryFrom,
  document,
}: typeof report.$inferSelect): FiledRevision {
  return { revision, filedAt: instantIn(filedAt), contentDigest, entry: entryFrom, ...Filing.parse(document) };
}
