import { asc } from "drizzle-orm";
import { compiledMatrix } from "#db/queries/matrix-compiled.ts";
import { filedMatrix } from "#db/queries/matrix-filed.ts";
import type { Told } from "#db/queries/organisation-facts.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { type SourceBook, sourceBook } from "#db/queries/sources.ts";
import { standsIn } from "#db/queries/standing.ts";
import { demand, instrument } from "#db/schema/projection.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";
import type { Source } from "#domain/framework/sourced.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

type Edition = EntryDocuments["edition_published"];

/** Everything on a principle's page. */
export interface PrinciplePage {
  readonly edition: Pick<Edition, "name" | "date" | "commitmentsNote" | "mitigationsNote">;
  readonly principle: Told<Edition["principles"][number]>;
  readonly commitments: readonly Told<Edition["commitments"][number]>[];
  readonly mitigations: readonly Told<Edition["mitigations"][number]>[];
  readonly instruments: readonly Told<EntryDocuments["instrument_listed"]>[];
  readonly demands: readonly Told<EntryDocuments["demand_recorded"]>[];
  /** The rows of the latest matrix that lie under this principle. */
  readonly matrix: Matrix;
  /** The period that each company's column shows; a compiled programme has none. */
  readonly periods: ReadonlyMap<string, string>;
  readonly sources: readonly Source[];
}

/** A principle of the edition in force, with what serves it, asks for it and was said of it; null when there is none. */
export async function principlePage(reading: ProgrammeReading, key: string): Promise<PrinciplePage | null> {
  const { edition } = reading;
  const principle = edition?.principles.find((one) => one.key === key);
  if (edition === null || principle === undefined) return null;
  const book = await sourceBook(reading.db, reading.state);
  const told = <Fact extends Parameters<SourceBook["cite"]>[0]>(fact: Fact): Told<Fact> => ({
    fact,
    cited: book.cite(fact),
  });
  const commitments = edition.commitments.filter((one) => one.principle === key);
  const keys = commitments.map((one) => one.key);
  const related = await relatedTo(reading, keys);
  const { matrix, periods } = await latestMatrix(reading, edition);
  return {
    edition,
    principle: told(principle),
    commitments: commitments.map(told),
    mitigations: edition.mitigations.filter((one) => one.principle === key).map(told),
    instruments: related.instruments.map(told),
    demands: related.demands.map(told),
    matrix: { ...matrix, groups: matrix.groups.filter((group) => group.principle === key) },
    periods,
    sources: book.cited(),
  };
}

/** What law, standards and others ask that any of these commitments relates to. */
export async function relatedTo({ db, state }: ProgrammeReading, commitments: readonly string[]) {
  const concerns = (fact: { readonly commitments: readonly string[] }) =>
    fact.commitments.some((commitment) => commitments.includes(commitment));
  const instruments = await db
    .select({ document: instrument.document })
    .from(instrument)
    .where(standsIn(instrument, state))
    .orderBy(asc(instrument.jurisdiction), asc(instrument.name));
  const demands = await db
    .select({ document: demand.document })
    .from(demand)
    .where(standsIn(demand, state))
    .orderBy(asc(demand.key));
  return {
    instruments: instruments.map(({ document }) => parseDocument("instrument_listed", document)).filter(concerns),
    demands: demands.map(({ document }) => parseDocument("demand_recorded", document)).filter(concerns),
  };
}

/** The latest matrix of an edition's commitments, and the period that each column shows. */
export async function latestMatrix(reading: ProgrammeReading, { principles, commitments }: Edition) {
  const rows = {
    principles,
    commitments: commitments.map(({ key, principle, short, title }) => ({
      key,
      principle,
      title: short,
      summary: title,
    })),
  };
  const page =
    reading.programme.family === "filed"
      ? await filedMatrix(reading, rows, null)
      : await compiledMatrix(reading, rows, null);
  if (page === null) throw new Error("the latest matrix is always there");
  return page;
}
