import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { RecordState } from "#db/queries/standing.ts";
import { adoption } from "#db/schema/projection.ts";
import type { AdoptionOverTime } from "#domain/framework/adoption.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** A change that a signatory made to what it is committed to, with the entry that holds it. */
export interface RecordedChange extends Omit<EntryDocuments["adoption_changed"], "organisation"> {
  readonly entry: number;
}

/** What a signatory is committed to, as the record tells it. */
export type RecordedAdoption = AdoptionOverTime<RecordedChange>;

/** A signatory's changes in this state of the record, oldest first: also those that a later one took the place of. */
export async function changesOf(
  db: Reader,
  state: RecordState,
  organisation: string,
): Promise<readonly RecordedChange[]> {
  return (await read(db, state, organisation)).map(changeIn);
}

/** The changes of every signatory, by its key. */
export async function allChanges(
  db: Reader,
  state: RecordState,
): Promise<ReadonlyMap<string, readonly RecordedChange[]>> {
  const rows = Map.groupBy(await read(db, state), (row) => row.organisation);
  return new Map([...rows].map(([organisation, own]) => [organisation, own.map(changeIn)]));
}

/** What a signatory took on when it joined, with its changes since. */
export function overTime(
  { joined, adopted }: EntryDocuments["signatory_joined"],
  changes: readonly RecordedChange[] = [],
): RecordedAdoption {
  return { joined, adopted, changes };
}

// What was taken on by joining lies in the same table, and has no day of its own.
function read(db: Reader, { programme, size }: RecordState, organisation?: string) {
  const isOf = organisation === undefined ? undefined : eq(adoption.organisation, organisation);
  return db
    .select()
    .from(adoption)
    .where(
      and(
        eq(adoption.programme, programme),
        lt(adoption.entryFrom, size),
        isOf,
        sql`${adoption.document} -> 'since' is not null`,
      ),
    )
    .orderBy(asc(adoption.entryFrom));
}

function changeIn({ document, entryFrom }: typeof adoption.$inferSelect): RecordedChange {
  const { organisation: _whose, ...change } = parseDocument("adoption_changed", document);
  return { ...change, entry: entryFrom };
}
