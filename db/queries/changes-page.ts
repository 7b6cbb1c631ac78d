import { and, desc, eq, gte, lt, lte, sql } from "drizzle-orm";
import { matrixPage } from "#db/queries/matrix.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { ListedEntry } from "#db/queries/record-entries.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { standsIn } from "#db/queries/standing.ts";
import { organisation } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { type CellChange, cellChanges } from "#domain/comparison/matrix-changes.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type Instant, isBefore } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import { endOf } from "#domain/record/vantage-day.ts";

/** An entry of the record, and whether one stood in its place before. */
export interface ChangeEntry extends ListedEntry {
  readonly isAgain: boolean;
}

/** What changed on a record between two of its states. */
export interface ChangesPage {
  /** How many entries the earlier state had, and the later one. */
  readonly sizes: { readonly from: number; readonly to: number };
  /** Newest first; no more than `ENTRIES_SHOWN`. */
  readonly entries: readonly ChangeEntry[];
  /** Cells of the latest matrix that were another thing before. */
  readonly cells: readonly (CellChange & { readonly name: string; readonly commitmentName: string })[];
  readonly nameOf: ReadonlyMap<string, string>;
}

/** Between which states: two days, as each ended, or everything after an entry. */
export interface Between {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly since: number | null;
}

export const ENTRIES_SHOWN = 500;

/** What came onto the record between two days, or since an entry; null where the entry is not there yet. */
export async function changesPage(reading: ProgrammeReading, asked: Between): Promise<ChangesPage | null> {
  const { db, state, now } = reading;
  const upTo = endOf(asked.to);
  const to = Math.min(await sizeAt(reading, upTo), state.size);
  if (asked.since !== null && asked.since >= state.size) return null;
  const from = asked.since === null ? await sizeAt(reading, endOf(asked.from ?? asked.to)) : asked.since + 1;
  const began = from === 0 ? null : { size: from, at: await beginning(reading, asked, from) };
  const isWithin = and(eq(entry.programme, state.programme), gte(entry.position, from), lt(entry.position, to));
  const rows = await db
    .select({
      position: entry.position,
      time: entry.time,
      kind: entry.kind,
      subject: entry.subject,
      leafHash: entry.leafHash,
      isAgain: sql<boolean>`exists (select from ${entry} earlier where earlier.programme = ${entry.programme}
        and earlier.kind = ${entry.kind} and earlier.subject = ${entry.subject}
        and earlier.position < ${entry.position})`,
    })
    .from(entry)
    .where(isWithin)
    .orderBy(desc(entry.position))
    .limit(ENTRIES_SHOWN);
  const names = await db
    .select({ key: organisation.key, name: organisation.name })
    .from(organisation)
    .where(standsIn(organisation, { ...state, size: to }));
  const entries = rows.map((row) => ({ ...row, time: instantIn(row.time), leafHash: toHex(row.leafHash) }));
  return {
    sizes: { from, to },
    entries,
    cells: began === null ? [] : await changedCells(reading, began, { size: to, at: isBefore(upTo, now) ? upTo : now }),
    nameOf: new Map(names.map(({ key, name }) => [key, name])),
  };
}

async function sizeAt({ db, state }: ProgrammeReading, moment: Instant): Promise<number> {
  const [last] = await db
    .select({ position: entry.position })
    .from(entry)
    .where(and(eq(entry.programme, state.programme), lte(entry.time, moment)))
    .orderBy(desc(entry.position))
    .limit(1);
  return last === undefined ? 0 : last.position + 1;
}

/** The moment at which the earlier state is looked at: the end of its day, or when its last entry came. */
async function beginning({ db, state, now }: ProgrammeReading, asked: Between, size: number): Promise<Instant> {
  const ended = asked.since === null && asked.from !== null ? endOf(asked.from) : null;
  if (ended !== null) return isBefore(ended, now) ? ended : now;
  const [last] = await db
    .select({ time: entry.time })
    .from(entry)
    .where(and(eq(entry.programme, state.programme), eq(entry.position, size - 1)));
  return last === undefined ? now : instantIn(last.time);
}

interface Moment {
  readonly size: number;
  readonly at: Instant;
}

/** Each matrix as a reader saw it at its own moment: a deadline that passed is a change as well. */
async function changedCells(reading: ProgrammeReading, earlier: Moment, later: Moment) {
  const matrixAt = async ({ size, at }: Moment) => {
    const page = await matrixPage({ ...reading, state: { ...reading.state, size }, now: at }, null);
    return page?.matrix ?? null;
  };
  const [before, after] = [await matrixAt(earlier), await matrixAt(later)];
  if (before === null || after === null) return [];
  const names = new Map(after.columns.map(({ company, name }) => [company, name]));
  const titles = new Map(
    after.groups.flatMap((group) => group.rows).map(({ commitment, title }) => [commitment, title]),
  );
  return cellChanges(cellsOf(before), cellsOf(after)).map((change) => ({
    ...change,
    name: names.get(change.after.company) ?? change.after.company,
    commitmentName: titles.get(change.after.commitment) ?? change.after.commitment,
  }));
}

function cellsOf({
  groups,
}: {
  readonly groups: readonly { readonly rows: readonly { readonly cells: readonly MatrixCell[] }[] }[];
}) {
  return groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
}
