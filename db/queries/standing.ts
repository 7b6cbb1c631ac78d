import { and, desc, eq, gte, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { isPublishedBy } from "#db/queries/published-by.ts";
import { entry, head } from "#db/schema/record.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Vantage } from "#domain/record/vantage.ts";
import { endOf } from "#domain/record/vantage-day.ts";

interface ProjectionColumns {
  readonly programme: PgColumn;
  readonly entryFrom: PgColumn;
  readonly entryUntil: PgColumn;
}

/**
 * A programme's record up to a point: its first `size` entries. Every public query is asked for one.
 *
 * Shape: with `publishedBy`, only what a source of that day or before says stands; see `published-by.ts`.
 */
export interface RecordState {
  readonly programme: string;
  readonly size: number;
  readonly publishedBy?: CalendarDate;
}

/** How long the record is now; null for a programme that does not exist. */
export async function currentState(db: Reader, programme: string): Promise<RecordState | null> {
  const [standing] = await db.select({ size: head.size }).from(head).where(eq(head.programme, programme));
  return standing === undefined ? null : { programme, size: standing.size };
}

/** The state of a record that is seen from a vantage; null where there is none, or it had not begun. */
export async function stateFrom(db: Reader, programme: string, vantage: Vantage): Promise<RecordState | null> {
  if (vantage.kind !== "known_on") {
    const current = await currentState(db, programme);
    return current === null || vantage.kind === "now" ? current : { ...current, publishedBy: vantage.day };
  }
  const [last] = await db
    .select({ position: entry.position })
    .from(entry)
    .where(and(eq(entry.programme, programme), lte(entry.time, endOf(vantage.day))))
    .orderBy(desc(entry.position))
    .limit(1);
  return last === undefined ? null : { programme, size: last.position + 1 };
}

/** Whether a row of the projection stands after the first N entries (positions count from 0). */
export function standsIn(table: ProjectionColumns, { programme, size, publishedBy }: RecordState): SQL | undefined {
  return and(
    eq(table.programme, programme),
    lt(table.entryFrom, size),
    or(isNull(table.entryUntil), gte(table.entryUntil, size)),
    publishedBy === undefined ? undefined : isPublishedBy(table.programme.table, publishedBy),
  );
}
