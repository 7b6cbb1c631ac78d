import { type DatedCells, filedCellsOverTime } from "#db/queries/matrix-filed.ts";
import type { Told } from "#db/queries/organisation-facts.ts";
import { latestMatrix, relatedTo } from "#db/queries/principle-page.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { accountsOn } from "#db/queries/relayed-accounts.ts";
import { signatories } from "#db/queries/signatories.ts";
import { type SourceBook, sourceBook } from "#db/queries/sources.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";
import type { Source } from "#domain/framework/sourced.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";
import type { RelayedAccount } from "#domain/report/relayed-account.ts";

type Edition = EntryDocuments["edition_published"];

/** Everything on a commitment's page. */
export interface CommitmentPage {
  readonly edition: Pick<Edition, "name" | "date" | "commitments">;
  readonly commitment: Told<Edition["commitments"][number]>;
  readonly principle: Edition["principles"][number];
  readonly mitigations: readonly Told<Edition["mitigations"][number]>[];
  readonly instruments: readonly Told<EntryDocuments["instrument_listed"]>[];
  readonly demands: readonly Told<EntryDocuments["demand_recorded"]>[];
  /** The one row of the latest matrix. */
  readonly matrix: Matrix;
  readonly periods: ReadonlyMap<string, string>;
  /** Each signatory's periods with the state of this commitment; none in a compiled programme. */
  readonly overTime: readonly DatedCells[];
  /** What is relayed on it, in a compiled programme. */
  readonly accounts: readonly RelayedAccount[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly sources: readonly Source[];
}

/** A commitment of the edition in force: what was asked, and who says what of it; null when there is none such. */
export async function commitmentPage(reading: ProgrammeReading, key: string): Promise<CommitmentPage | null> {
  const { edition, programme } = reading;
  const commitment = edition?.commitments.find((one) => one.key === key);
  const principle = edition?.principles.find((one) => one.key === commitment?.principle);
  if (edition === null || commitment === undefined || principle === undefined) return null;
  const book = await sourceBook(reading.db, reading.state);
  const told = <Fact extends Parameters<SourceBook["cite"]>[0]>(fact: Fact): Told<Fact> => ({
    fact,
    cited: book.cite(fact),
  });
  const related = await relatedTo(reading, [key]);
  const { matrix, periods } = await latestMatrix(reading, { ...edition, commitments: [commitment] });
  const isFiled = programme.family === "filed";
  const row = { key, principle: principle.key, title: commitment.short, summary: commitment.title };
  const only = { principles: [principle], commitments: [row] };
  const names = (await signatories(reading.db, reading.state)).map(({ company, name }) => [company, name] as const);
  return {
    edition,
    principle,
    commitment: told(commitment),
    mitigations: edition.mitigations.filter((one) => one.mappedCommitments.includes(key)).map(told),
    instruments: related.instruments.map(told),
    demands: related.demands.map(told),
    matrix: { ...matrix, groups: matrix.groups.filter((group) => group.rows.length > 0) },
    periods,
    overTime: isFiled ? await filedCellsOverTime(reading, only) : [],
    accounts: isFiled ? [] : await accountsOn(reading, book, key),
    nameOf: new Map(names),
    sources: book.cited(),
  };
}
