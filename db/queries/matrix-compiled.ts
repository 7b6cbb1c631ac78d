import { and, eq } from "drizzle-orm";
import { type JointAccount, jointAccounts } from "#db/queries/joint-accounts.ts";
import type { MatrixPage } from "#db/queries/matrix.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { type StandingSignatory, signatories } from "#db/queries/signatories.ts";
import { standsIn } from "#db/queries/standing.ts";
import { relayedClaim, relayedReport } from "#db/schema/projection.ts";
import { type AccountTime, isAbout, yearChoices } from "#domain/comparison/account-years.ts";
import type { CompiledSignatory, MatrixEdition } from "#domain/comparison/matrix-input.ts";
import { prepareMatrix } from "#domain/comparison/matrix-prepare.ts";
import { adoptedFromNowOn } from "#domain/framework/adoption.ts";
import { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";

/** The matrix of a compiled programme: accounts about a year, or all of them; null for a year no account is about. */
export async function compiledMatrix(
  { db, state, now, programme }: ProgrammeReading,
  edition: MatrixEdition,
  asked: string | null,
): Promise<MatrixPage | null> {
  const accounts = await relayedAccounts({ db, state });
  const joint = await jointAccounts(db, state);
  const years = yearChoices([...accounts, ...joint]).map(String);
  const chosen = years.find((year) => year === asked) ?? null;
  if (asked !== null && chosen === null) return null;
  const year = chosen === null ? null : Number(chosen);
  const about = <Account extends AccountTime>(all: readonly Account[]) => all.filter((one) => isAbout(one, year));
  const standing = await signatories(db, state);
  const { lookedOn } = programme;
  if (lookedOn === null) throw new Error("a compiled programme does not say when its sources were last looked for");
  const input = standing.map((signatory) => compiledSignatory(signatory, about(accounts), edition, lookedOn));
  return {
    matrix: prepareMatrix({ family: "compiled", edition, signatories: input }, now),
    choices: years.map((key) => ({ key, isOver: true })),
    chosen,
    periods: new Map(),
    joint: about<JointAccount>(joint),
    coverageWarning: programme.coverageWarning,
    search: { on: lookedOn, by: programme.lookedBy },
  };
}

interface Account extends AccountTime {
  readonly company: string | null;
  readonly commitments: readonly string[];
}

async function relayedAccounts({ db, state }: Pick<ProgrammeReading, "db" | "state">): Promise<readonly Account[]> {
  const rows = await db
    .select({ report: relayedReport, commitment: relayedClaim.commitment })
    .from(relayedReport)
    .leftJoin(relayedClaim, and(standsIn(relayedClaim, state), eq(relayedClaim.report, relayedReport.key)))
    .where(standsIn(relayedReport, state));
  return [...Map.groupBy(rows, (row) => row.report.key).values()].flatMap((ofReport) => {
    const [first] = ofReport;
    if (first === undefined) return [];
    const { organisation: company, publishedOn, spanFrom, spanTo } = first.report;
    const span =
      spanFrom === null || spanTo === null
        ? null
        : { from: CalendarDate.parse(spanFrom), to: CalendarDate.parse(spanTo) };
    const published = publishedOn === null ? null : PartialDate.parse(publishedOn);
    return [{ company, published, span, commitments: ofReport.flatMap((row) => row.commitment ?? []) }];
  });
}

function compiledSignatory(
  { company, name, adoption, organisation }: StandingSignatory,
  accounts: readonly Account[],
  edition: MatrixEdition,
  lookedOn: CalendarDate,
): CompiledSignatory {
  const own = accounts.filter((account) => account.company === company);
  const unread = own.filter((account) => account.commitments.length === 0).length;
  const told = own.flatMap((account) => account.commitments);
  const found = edition.commitments.map(({ key: commitment }) => ({
    commitment,
    accounts: told.filter((one) => one === commitment).length,
    unread,
  }));
  const note = organisation.status === "acquired" ? "Acquired" : null;
  return { company, name, adopted: adoptedFromNowOn(adoption), lookedOn, found, note };
}
