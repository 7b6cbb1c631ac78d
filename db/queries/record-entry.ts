import { and, asc, eq, lt } from "drizzle-orm";
import { sha256 } from "#db/hash.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { ListedEntry } from "#db/queries/record-entries.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { entry, entryDocument } from "#db/schema/record.ts";
import { toHex } from "#domain/record/bytes.ts";
import { type EntryVerdict, verifyEntry } from "#domain/record/envelope.ts";
import type { RecordedField } from "#domain/record/field-commitment.ts";

/** One entry whole, as it is stored, and what came of computing it again for this page. */
export interface RecordEntryPage {
  readonly entry: ListedEntry;
  /** The envelope's stored bytes, read as UTF-8. */
  readonly bytes: string;
  readonly fields: readonly RecordedField[];
  readonly verdict: EntryVerdict;
  /** Every entry about the same subject, this one among them, oldest first. */
  readonly sameSubject: readonly Pick<ListedEntry, "position" | "time" | "leafHash">[];
}

/** The entry at a position of a programme's record; null when the record has none there. */
export async function recordEntryPage(
  { db, state }: ProgrammeReading,
  position: number,
): Promise<RecordEntryPage | null> {
  if (position >= state.size) return null;
  const [stored] = await db
    .select({ entry, fields: entryDocument.fields })
    .from(entry)
    .innerJoin(
      entryDocument,
      and(eq(entryDocument.programme, entry.programme), eq(entryDocument.position, entry.position)),
    )
    .where(and(eq(entry.programme, state.programme), eq(entry.position, position)));
  if (stored === undefined) return null;
  const { kind, subject, bytes, leafHash, time } = stored.entry;
  const same = await db
    .select({ position: entry.position, time: entry.time, leafHash: entry.leafHash })
    .from(entry)
    .where(and(eq(entry.programme, state.programme), eq(entry.subject, subject), lt(entry.position, state.size)))
    .orderBy(asc(entry.position));
  return {
    entry: { position, time: instantIn(time), kind, subject, leafHash: toHex(leafHash) },
    bytes: new TextDecoder().decode(bytes),
    fields: stored.fields,
    verdict: verifyEntry(sha256, { bytes, leafHash, fields: stored.fields }),
    sameSubject: same.map((one) => ({
      position: one.position,
      time: instantIn(one.time),
      leafHash: toHex(one.leafHash),
    })),
  };
}
