import { type FilingCompany, filingCompany } from "#db/queries/filing-company.ts";
import { type OrganisationFacts, organisationFacts } from "#db/queries/organisation-facts.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { accountsOf } from "#db/queries/relayed-accounts.ts";
import { type SignatoryStanding, signatoryStanding } from "#db/queries/signatory-standing.ts";
import { type SourceBook, sourceBook } from "#db/queries/sources.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { compiledCells } from "#domain/comparison/period-cells.ts";
import type { Source } from "#domain/framework/sourced.ts";
import { foundOn, type RelayedAccount } from "#domain/report/relayed-account.ts";

/** A signatory of whom accounts are relayed. */
export interface CompiledCompany {
  readonly kind: "compiled";
  readonly signatory: SignatoryStanding;
  readonly accounts: readonly RelayedAccount[];
  readonly cells: readonly MatrixCell[];
  readonly lookedBy: string | null;
  readonly coverageWarning: string | null;
}

/** An organisation that the record speaks of and that signed nothing. */
export interface OtherOrganisation {
  readonly kind: "other";
  readonly accounts: readonly RelayedAccount[];
}

/** Everything on an organisation's page. */
export interface CompanyPage {
  readonly facts: OrganisationFacts;
  readonly standing: FilingCompany | CompiledCompany | OtherOrganisation;
  readonly sources: readonly Source[];
}

/** What the record knows of an organisation; null when it speaks of none of that key. */
export async function companyPage(reading: ProgrammeReading, company: string): Promise<CompanyPage | null> {
  const book = await sourceBook(reading.db, reading.state);
  const facts = await organisationFacts(reading, book, company);
  if (facts === null) return null;
  const standing = await standingOf(reading, book, company);
  return { facts, standing, sources: book.cited() };
}

async function standingOf(
  reading: ProgrammeReading,
  book: SourceBook,
  company: string,
): Promise<CompanyPage["standing"]> {
  const signatory = await signatoryStanding(reading, book, company);
  if (signatory === null) return { kind: "other", accounts: await accountsOf(reading, book, company) };
  if (reading.programme.family === "filed") return filingCompany(reading, signatory);
  return compiledCompany(reading, book, signatory);
}

async function compiledCompany(
  reading: ProgrammeReading,
  book: SourceBook,
  signatory: SignatoryStanding,
): Promise<CompiledCompany> {
  const { edition, adopted, joining } = signatory;
  const company = joining.organisation;
  const { lookedOn, lookedBy, coverageWarning } = reading.programme;
  if (lookedOn === null) throw new Error("a compiled programme says when accounts were last looked for");
  const accounts = await accountsOf(reading, book, company);
  const commitments = edition.commitments.map(({ key }) => key);
  const found = foundOn(commitments, accounts);
  const cells = compiledCells(edition, { company, name: "", adopted, lookedOn, found, note: null }, reading.now);
  return { kind: "compiled", signatory, accounts, cells, lookedBy, coverageWarning };
}
