import { and, desc, eq, lt } from "drizzle-orm";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { entry } from "#db/schema/record.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";

/** An entry as a line of the record's list. */
export interface ListedEntry {
  readonly position: number;
  readonly time: Instant;
  readonly kind: string;
  readonly subject: string;
  readonly leafHash: string;
}

/** One page of a programme's record, newest first. */
export interface RecordEntriesPage {
  readonly entries: readonly ListedEntry[];
  /** The page shows the entries before this position; null when it begins with the newest. */
  readonly before: number | null;
  /** What the next older page comes before; null on the last one. */
  readonly older: number | null;
  /** What the next newer page comes before: a position, or null for the first page; undefined on the first page. */
  readonly newer: number | null | undefined;
}

export const ENTRIES_ON_A_PAGE = 50;

/** A programme's entries, newest first, before a position; null when there are none there. */
export async function recordEntriesPage(
  { db, state }: ProgrammeReading,
  before: number | null,
): Promise<RecordEntriesPage | null> {
  const from = Math.min(before ?? state.size, state.size);
  const rows = await db
    .select({
      position: entry.position,
      time: entry.time,
      kind: entry.kind,
      subject: entry.subject,
      leafHash: entry.leafHash,
    })
    .from(entry)
    .where(and(eq(entry.programme, state.programme), lt(entry.position, from)))
    .orderBy(desc(entry.position))
    .limit(ENTRIES_ON_A_PAGE);
  const last = rows.at(-1)?.position;
  if (last === undefined) return null;
  const isFirst = from === state.size;
  return {
    entries: rows.map((row) => ({ ...row, time: instantIn(row.time), leafHash: toHex(row.leafHash) })),
    before: isFirst ? null : from,
    older: last === 0 ? null : last,
    newer: isFirst ? undefined : newerThan(from, state.size),
  };
}

function newerThan(from: number, size: number): number | null {
  const above = from + ENTRIES_ON_A_PAGE;
  return above < size ? above : null;
}
