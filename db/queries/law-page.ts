import type { Told } from "#db/queries/organisation-facts.ts";
import { latestMatrix } from "#db/queries/principle-page.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { lawFacts } from "#db/queries/told-facts.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";
import type { Source } from "#domain/framework/sourced.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** Law, standards and demands, and what signatories say of the commitments that the demands relate to. */
export interface LawPage {
  readonly instruments: readonly Told<EntryDocuments["instrument_listed"]>[];
  readonly demands: readonly Told<EntryDocuments["demand_recorded"]>[];
  readonly commitments: readonly { readonly key: string; readonly short: string }[];
  /** The latest matrix with a group for each demand instead of each principle. */
  readonly answers: { readonly matrix: Matrix; readonly periods: ReadonlyMap<string, string> };
  readonly sources: readonly Source[];
}

const NOBODY = { matrix: { family: "filed", columns: [], groups: [] }, periods: new Map() } as const;

/** What is asked elsewhere, as this state of the record tells it. */
export async function lawPage(reading: ProgrammeReading): Promise<LawPage> {
  const { facts: instruments, demands, sources } = await lawFacts(reading);
  const { edition } = reading;
  const commitments = edition?.commitments ?? [];
  if (edition === null || demands.length === 0) return { instruments, demands, commitments, answers: NOBODY, sources };
  const { matrix, periods } = await latestMatrix(reading, edition);
  const rows = matrix.groups.flatMap((group) => group.rows);
  const groups = demands.map(({ fact }) => ({
    principle: fact.key,
    name: fact.text,
    rows: rows.filter(({ commitment }) => fact.commitments.includes(commitment)),
  }));
  return { instruments, demands, commitments, answers: { matrix: { ...matrix, groups }, periods }, sources };
}
