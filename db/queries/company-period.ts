import { filingCompany, type ShownPeriod } from "#db/queries/filing-company.ts";
import { organisationNamed } from "#db/queries/organisation-facts.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { accountOf } from "#db/queries/relayed-accounts.ts";
import { type SignatoryStanding, signatoryStanding } from "#db/queries/signatory-standing.ts";
import { sourceBook } from "#db/queries/sources.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { Source } from "#domain/framework/sourced.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";
import type { RelayedAccount } from "#domain/report/relayed-account.ts";

/** One period of a signatory that files here: the report, or where it stands while there is none. */
export interface FiledPeriodPage {
  readonly kind: "filed";
  readonly company: Company;
  readonly signatory: SignatoryStanding;
  readonly period: ShownPeriod;
  readonly earlier: PeriodKey | null;
  readonly later: PeriodKey | null;
}

/** One account relayed of an organisation, whole. */
export interface RelayedAccountPage {
  readonly kind: "relayed";
  readonly company: Company;
  readonly isSignatory: boolean;
  readonly account: RelayedAccount;
  readonly commitments: EntryDocuments["edition_published"]["commitments"];
  readonly sources: readonly Source[];
}

interface Company {
  readonly key: string;
  readonly name: string;
}

/** A company's report on a period, or its relayed account of that key; null when there is neither. */
export function companyPeriodPage(
  reading: ProgrammeReading,
  company: string,
  key: string,
): Promise<FiledPeriodPage | RelayedAccountPage | null> {
  return reading.programme.family === "filed"
    ? filedPeriod(reading, company, key)
    : relayedAccount(reading, company, key);
}

async function filedPeriod(reading: ProgrammeReading, company: string, key: string): Promise<FiledPeriodPage | null> {
  const name = await organisationNamed(reading, company);
  const signatory = await signatoryStanding(reading, await sourceBook(reading.db, reading.state), company);
  if (name === null || signatory === null) return null;
  const { periods } = await filingCompany(reading, signatory);
  const place = periods.findIndex((period) => period.key === key);
  const period = periods[place];
  if (period === undefined) return null;
  return {
    kind: "filed",
    company: { key: company, name },
    signatory,
    period,
    earlier: periods[place + 1]?.key ?? null,
    later: periods[place - 1]?.key ?? null,
  };
}

async function relayedAccount(
  reading: ProgrammeReading,
  company: string,
  key: string,
): Promise<RelayedAccountPage | null> {
  const name = await organisationNamed(reading, company);
  const book = await sourceBook(reading.db, reading.state);
  const account = await accountOf(reading, book, company, key);
  if (name === null || account === undefined) return null;
  const sources = book.cited();
  const signatory = await signatoryStanding(reading, book, company);
  return {
    kind: "relayed",
    company: { key: company, name },
    isSignatory: signatory !== null,
    account,
    commitments: (signatory?.edition ?? reading.edition)?.commitments ?? [],
    sources,
  };
}
