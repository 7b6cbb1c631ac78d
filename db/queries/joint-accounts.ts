import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sourceBook } from "#db/queries/sources.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { figure, relayedClaim, relayedReport } from "#db/schema/projection.ts";
import type { AccountTime } from "#domain/comparison/account-years.ts";
import type { Cited } from "#domain/framework/cited.ts";
import { ClaimRelayed, FigureRelayed, ReportRelayed } from "#domain/record/documents/relayed-report.ts";

/** One thing that a source says of several companies together, so that it stands in no company's column. */
export interface JointAccount extends AccountTime {
  readonly key: string;
  readonly commitment: string;
  readonly summary: string;
  readonly limits: string | null;
  readonly scope: string | null;
  readonly figures: readonly FigureRelayed[];
  readonly cited: Cited;
}

const Report = ReportRelayed.omit({ claims: true });
const Claim = ClaimRelayed.omit({ figures: true });

/** What is relayed of several companies together, with figures and sources. */
export async function jointAccounts(db: Reader, state: RecordState): Promise<readonly JointAccount[]> {
  const rows = await db
    .select({ key: relayedClaim.key, report: relayedReport.document, claim: relayedClaim.document })
    .from(relayedClaim)
    .innerJoin(relayedReport, and(standsIn(relayedReport, state), eq(relayedReport.key, relayedClaim.report)))
    .where(and(standsIn(relayedClaim, state), isNull(relayedClaim.organisation)))
    .orderBy(relayedClaim.key);
  if (rows.length === 0) return [];
  const figures = await db
    .select({ key: figure.key, document: figure.document })
    .from(figure)
    .where(and(standsIn(figure, state), isNull(figure.organisation)))
    .orderBy(figure.key);
  const told = rows.map((row) => ({
    key: row.key,
    report: Report.parse(row.report),
    claim: Claim.parse(row.claim),
    figures: figures.filter((one) => one.key.startsWith(`${row.key}/`)),
  }));
  const book = await sourceBook(db, state);
  return told.map(({ key, report, claim, figures: own }) => ({
    key,
    commitment: claim.commitment,
    summary: claim.summary,
    limits: claim.limits,
    scope: claim.scope ?? report.scope,
    figures: own.map(({ document }) => FigureRelayed.parse(document)),
    cited: book.cite({ sources: [report.source], check: claim.check }),
    span: report.span,
    published: report.published,
  }));
}
