import { and, eq, gte, isNull, lt, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { head } from "#db/schema/record.ts";

interface ProjectionColumns {
  readonly programme: PgColumn;
  readonly entryFrom: PgColumn;
  readonly entryUntil: PgColumn;
}

/** A programme's record up to a point: its first `size` entries. Every public query is asked for one. */
export interface RecordState {
  readonly programme: string;
  readonly size: number;
}

/** How long the record is now; null for a programme that does not exist. */
export async function currentState(db: Reader, programme: string): Promise<RecordState | null> {
  const [standing] = await db.select({ size: head.size }).from(head).where(eq(head.programme, programme));
  return standing === undefined ? null : { programme, size: standing.size };
}

/** Whether a row of the projection stands after the first N entries (positions count from 0). */
export function standsIn(table: ProjectionColumns, { programme, size }: RecordState): SQL | undefined {
  return and(
    eq(table.programme, programme),
    lt(table.entryFrom, size),
    or(isNull(table.entryUntil), gte(table.entryUntil, size)),
  );
}
