import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { SourceBook } from "#db/queries/sources.ts";
import { standsIn } from "#db/queries/standing.ts";
import { figure, relayedClaim, relayedReport } from "#db/schema/projection.ts";
import { ClaimRelayed, FigureRelayed, ReportRelayed } from "#domain/record/documents/relayed-report.ts";
import type { RelayedAccount, RelayedClaim } from "#domain/report/relayed-account.ts";

type Asking = Pick<ProgrammeReading, "db" | "state">;

/** Every account relayed of an organisation, latest first; those without a date last. */
export async function accountsOf(
  reading: Asking,
  book: SourceBook,
  organisation: string,
): Promise<readonly RelayedAccount[]> {
  const accounts = await accountsWhere(reading, book, eq(relayedReport.organisation, organisation));
  return accounts.toSorted(latestFirst);
}

/** Every account relayed in a programme that says something of a commitment; by organisation, latest first. */
export async function accountsOn(
  reading: Asking,
  book: SourceBook,
  commitment: string,
): Promise<readonly RelayedAccount[]> {
  const spoken = reading.db
    .select({ report: relayedClaim.report })
    .from(relayedClaim)
    .where(and(standsIn(relayedClaim, reading.state), eq(relayedClaim.commitment, commitment)));
  const accounts = await accountsWhere(reading, book, inArray(relayedReport.key, spoken));
  return accounts.toSorted(
    (a, b) => (a.report.organisation ?? "").localeCompare(b.report.organisation ?? "") || latestFirst(a, b),
  );
}

/** One account relayed of an organisation; undefined when the record knows none of that key. */
export async function accountOf(
  reading: Asking,
  book: SourceBook,
  organisation: string,
  key: string,
): Promise<RelayedAccount | undefined> {
  const isAsked = and(eq(relayedReport.organisation, organisation), eq(relayedReport.key, key));
  const [account] = await accountsWhere(reading, book, isAsked);
  return account;
}

function latestFirst(a: RelayedAccount, b: RelayedAccount): number {
  const lastDay = ({ report: { span, published } }: RelayedAccount) => span?.to ?? published ?? "";
  return lastDay(b).localeCompare(lastDay(a)) || a.report.key.localeCompare(b.report.key);
}

async function accountsWhere(
  { db, state }: Asking,
  book: SourceBook,
  isAsked: SQL | undefined,
): Promise<readonly RelayedAccount[]> {
  const reports = await db
    .select()
    .from(relayedReport)
    .where(and(standsIn(relayedReport, state), isAsked));
  const keys = reports.map((row) => row.key);
  if (keys.length === 0) return [];
  const claims = await db
    .select()
    .from(relayedClaim)
    .where(and(standsIn(relayedClaim, state), inArray(relayedClaim.report, keys)));
  const figures = await db
    .select()
    .from(figure)
    .where(and(standsIn(figure, state), inArray(figure.report, keys)));
  return reports.map((row) => {
    const report = RelayedWithoutClaims.parse(row.document);
    return {
      report,
      source: book.source(report.source),
      cited: book.cite({ sources: [report.source], check: report.check }),
      entry: row.entryFrom,
      claims: claims
        .filter((claim) => claim.report === row.key)
        .toSorted((a, b) => a.ordinal - b.ordinal)
        .map((claim) => claimIn(claim, figures, report.source, book)),
    };
  });
}

const RelayedWithoutClaims = ReportRelayed.omit({ claims: true });
const ClaimWithoutFigures = ClaimRelayed.omit({ figures: true });

function claimIn(
  { key, document }: typeof relayedClaim.$inferSelect,
  figures: readonly (typeof figure.$inferSelect)[],
  source: string,
  book: SourceBook,
): RelayedClaim {
  const claim = ClaimWithoutFigures.parse(document);
  return {
    key,
    claim,
    figures: figures
      .filter((one) => one.key.startsWith(`${key}/`))
      .toSorted((a, b) => placeOf(a.key) - placeOf(b.key))
      .map((one) => FigureRelayed.parse(one.document)),
    cited: book.cite({ sources: [...new Set([source, ...claim.also])], check: claim.check }),
  };
}

/** A figure's place in its claim: the last part of its key. */
function placeOf(key: string): number {
  return Number(key.slice(key.lastIndexOf("/") + 1));
}
