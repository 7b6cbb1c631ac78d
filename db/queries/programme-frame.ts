import { and, eq } from "drizzle-orm";
import { type Reader, readPublished } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { currentState, type RecordState, standsIn } from "#db/queries/standing.ts";
import { edition, programme } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { isPractice } from "#domain/framework/practice.ts";
import { toHex } from "#domain/record/bytes.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** What every public page of a programme needs: whose page it is, what it was computed from, and where else to go. */
export interface ProgrammeFrameFacts {
  readonly key: string;
  readonly name: string;
  readonly family: "filed" | "compiled";
  readonly isPractice: boolean;
  /** How many entries of the record the page was computed from. */
  readonly size: number;
  readonly lastEntry: { readonly position: number; readonly time: Instant; readonly leafHash: string };
  /** The database's clock when the page was computed. */
  readonly now: Instant;
  readonly principles: readonly { readonly key: string; readonly name: string }[];
}

/** What a public page asks with: one state of the record, one moment, in one transaction. */
export interface ProgrammeReading {
  readonly db: Reader;
  readonly state: RecordState;
  readonly now: Instant;
  readonly programme: EntryDocuments["programme_opened"];
  /** The edition in force: the one published last; null while there is none. */
  readonly edition: EntryDocuments["edition_published"] | null;
}

/** A programme's page as its loader returns it. */
export interface ProgrammePage<T> {
  readonly frame: ProgrammeFrameFacts;
  readonly shown: T;
}

/**
 * Loads a public page of a programme: the frame, and what `ask` finds, from one state of the record.
 *
 * Shape: null when there is no such programme, or when `ask` finds no such page in it.
 */
export function readProgramme<T>(
  key: string,
  ask: (reading: ProgrammeReading) => Promise<T | null>,
): Promise<ProgrammePage<T> | null> {
  return readPublished(async (db) => {
    const state = await currentState(db, key);
    const standing = state === null ? null : await standingProgramme(db, state);
    if (state === null || standing === null) return null;
    const now = await databaseNow(db);
    const shown = await ask({ db, state, now, programme: standing.programme, edition: standing.edition });
    return shown === null ? null : { frame: frameOf(standing, state, now), shown };
  });
}

interface Standing {
  readonly programme: EntryDocuments["programme_opened"];
  readonly edition: EntryDocuments["edition_published"] | null;
  readonly lastEntry: ProgrammeFrameFacts["lastEntry"];
}

async function standingProgramme(db: Reader, state: RecordState): Promise<Standing | null> {
  const rows = await db
    .select({
      opened: programme.document,
      edition: edition.document,
      published: edition.entryFrom,
      time: entry.time,
      leafHash: entry.leafHash,
    })
    .from(programme)
    .innerJoin(entry, and(eq(entry.programme, programme.programme), eq(entry.position, state.size - 1)))
    .leftJoin(edition, standsIn(edition, state))
    .where(standsIn(programme, state));
  const row = rows.toSorted((a, b) => (b.published ?? -1) - (a.published ?? -1))[0];
  if (row === undefined) return null;
  return {
    programme: parseDocument("programme_opened", row.opened),
    edition: row.edition === null ? null : parseDocument("edition_published", row.edition),
    lastEntry: { position: state.size - 1, time: instantIn(row.time), leafHash: toHex(row.leafHash) },
  };
}

function frameOf(
  { programme, edition, lastEntry }: Standing,
  { size }: RecordState,
  now: Instant,
): ProgrammeFrameFacts {
  const { key, name, family } = programme;
  const principles = (edition?.principles ?? []).map((principle) => ({ key: principle.key, name: principle.name }));
  return { key, name, family, isPractice: isPractice(key), size, lastEntry, now, principles };
}
