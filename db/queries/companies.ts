import { and, count, isNotNull, notInArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { filedPeriods, type OpenedPeriod, openedPeriods, periodId } from "#db/queries/filed-periods.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { type StandingSignatory, signatories } from "#db/queries/signatories.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { organisation, relayedReport } from "#db/schema/projection.ts";
import { type DeadlineStatus, deadlineStatus } from "#domain/framework/deadline.ts";
import type { Cadence, PeriodKey } from "#domain/framework/period.ts";
import { latestPeriod } from "#domain/framework/period-choice.ts";
import { dayIn } from "#domain/framework/time-zone.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

type Organisation = EntryDocuments["organisation_listed"];

/** A signatory as a line of the list. */
export interface ListedCompany {
  readonly key: string;
  readonly name: string;
  readonly kinds: Organisation["kinds"];
  readonly joined: EntryDocuments["signatory_joined"]["joined"];
  readonly cadence: Cadence;
  readonly status: Organisation["status"];
  /** Its latest period that is over; null in a compiled programme, or while it has none. */
  readonly latest: { readonly period: PeriodKey; readonly deadline: DeadlineStatus } | null;
  /** How many accounts were relayed, counted by source; 0 in a filed programme. */
  readonly accounts: number;
}

/** What the list of companies shows. */
export interface CompaniesPage {
  readonly companies: readonly ListedCompany[];
  /** Organisations the record speaks of that have not signed. */
  readonly others: readonly { readonly key: string; readonly name: string }[];
}

/** A programme's signatories by name, and who else its record speaks of. */
export async function companiesPage(reading: ProgrammeReading): Promise<CompaniesPage> {
  const { db, state } = reading;
  const standing = await signatories(db, state);
  const latest = await latestReports(reading, standing);
  const accounts = await accountsOf(db, state);
  const companies = standing.map(({ company, name, organisation: listed, joining }) => ({
    key: company,
    name,
    kinds: listed.kinds,
    joined: joining.joined,
    cadence: joining.cadence,
    status: listed.status,
    latest: latest.get(company) ?? null,
    accounts: accounts.get(company) ?? 0,
  }));
  return {
    companies: companies.toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    others: await othersThan(
      db,
      state,
      standing.map((signatory) => signatory.company),
    ),
  };
}

async function latestReports(
  { db, state, now, programme }: ProgrammeReading,
  standing: readonly StandingSignatory[],
): Promise<ReadonlyMap<string, ListedCompany["latest"]>> {
  if (programme.family === "compiled") return new Map();
  const opened = Map.groupBy(await openedPeriods(db, state), (one) => one.company);
  const chosen = standing.flatMap(({ company, zone }): readonly OpenedPeriod[] => {
    const own = opened.get(company) ?? [];
    const keys = own.map((one) => one.period);
    const key = latestPeriod(keys, dayIn(zone, now));
    return own.filter((one) => one.period === key);
  });
  const filed = await filedPeriods(db, state, chosen);
  return new Map(
    chosen.map((one) => {
      const { company, period } = one;
      const found = filed.get(periodId(one));
      return [company, found === undefined ? null : { period, deadline: deadlineStatus(found.deadline, now) }];
    }),
  );
}

async function accountsOf(db: Reader, state: RecordState): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ company: relayedReport.organisation, accounts: count() })
    .from(relayedReport)
    .where(and(standsIn(relayedReport, state), isNotNull(relayedReport.organisation)))
    .groupBy(relayedReport.organisation);
  return new Map(rows.map(({ company, accounts }) => [company ?? "", accounts]));
}

function othersThan(db: Reader, state: RecordState, companies: readonly string[]): Promise<CompaniesPage["others"]> {
  const isNoSignatory = companies.length === 0 ? undefined : notInArray(organisation.key, [...companies]);
  return db
    .select({ key: organisation.key, name: organisation.name })
    .from(organisation)
    .where(and(standsIn(organisation, state), isNoSignatory))
    .orderBy(organisation.name);
}
