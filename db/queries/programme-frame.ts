import { and, eq } from "drizzle-orm";
import { type Reader, readPublished } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { type RecordState, standsIn, stateFrom } from "#db/queries/standing.ts";
import { edition, programme } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import { type Instant, isAfter } from "#domain/framework/instant.ts";
import { isPractice } from "#domain/framework/practice.ts";
import { toHex } from "#domain/record/bytes.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";
import { baseOf, type Vantage } from "#domain/record/vantage.ts";
import { endOf, startOf } from "#domain/record/vantage-day.ts";

/** What every public page of a programme needs: whose page it is, what it was computed from, and where else to go. */
export interface ProgrammeFrameFacts {
  readonly key: string;
  readonly vantage: Vantage;
  /** The path that every address of the programme begins with, seen from this vantage. */
  readonly base: string;
  readonly name: string;
  readonly family: "filed" | "compiled";
  readonly isPractice: boolean;
  /** How many entries of the record the page was computed from. */
  readonly size: number;
  readonly lastEntry: { readonly position: number; readonly time: Instant; readonly leafHash: string };
  /** The moment the page speaks of: the database's clock, or the end of the day that it is asked for. */
  readonly now: Instant;
  readonly principles: readonly { readonly key: string; readonly name: string }[];
}

/** What a public page asks with: one state of the record, one moment, in one transaction. */
export interface ProgrammeReading {
  readonly db: Reader;
  readonly state: RecordState;
  readonly vantage: Vantage;
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
 * Shape: null when there is no such programme, when nothing can be seen from that vantage (a day before the record
 * began or after today; sources' dates where nothing is relayed), or when `ask` finds no such page.
 */
export function readProgramme<T>(
  key: string,
  vantage: Vantage,
  ask: (reading: ProgrammeReading) => Promise<T | null>,
): Promise<ProgrammePage<T> | null> {
  return readPublished(async (db) => {
    const clock = await databaseNow(db);
    const now = momentOf(vantage, clock);
    const state = now === null ? null : await stateFrom(db, key, vantage);
    const standing = state === null ? null : await standingProgramme(db, state);
    if (now === null || state === null || standing === null) return null;
    if (vantage.kind === "published_by" && standing.programme.family !== "compiled") return null;
    const shown = await ask({ db, state, vantage, now, programme: standing.programme, edition: standing.edition });
    return shown === null ? null : { frame: frameOf(standing, { state, vantage, now }), shown };
  });
}

/** The moment that pages of a vantage speak of; null for a day that has not begun. */
function momentOf(vantage: Vantage, clock: Instant): Instant | null {
  if (vantage.kind === "now") return clock;
  if (isAfter(startOf(vantage.day), clock)) return null;
  if (vantage.kind === "published_by") return clock;
  const end = endOf(vantage.day);
  return isAfter(end, clock) ? clock : end;
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
  { state, vantage, now }: { readonly state: RecordState; readonly vantage: Vantage; readonly now: Instant },
): ProgrammeFrameFacts {
  const { key, name, family } = programme;
  const principles = (edition?.principles ?? []).map((principle) => ({ key: principle.key, name: principle.name }));
  const seen = { vantage, base: baseOf(key, vantage), size: state.size, lastEntry, now };
  return { key, name, family, isPractice: isPractice(key), ...seen, principles };
}
