import { and, eq, isNull, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Writer } from "#db/client.ts";
import { PROJECTION } from "#db/schema/projection.ts";
import { type Fact, type FactTable, PARTS_OF } from "#domain/record/fold.ts";

type ProjectionTable = PgTable & Readonly<Record<"programme" | "key" | "entryUntil", PgColumn>>;

const TABLES: Readonly<Record<FactTable, ProjectionTable>> = PROJECTION;

/**
 * Writes the facts that the entry at `position` brings: each ends what stood under its name, its parts included, and
 * stands in its place.
 */
export async function project(
  writer: Pick<Writer, "insert" | "update">,
  programme: string,
  position: number,
  facts: readonly Fact[],
): Promise<void> {
  for (const [name, ofTable] of Map.groupBy(facts, (fact) => fact.table)) {
    for (const { key } of position === 0 ? [] : ofTable) {
      for (const { table, isEnded } of endedBy(name, key)) {
        await writer
          .update(table)
          .set({ entryUntil: position })
          .where(and(eq(table.programme, programme), isEnded, isNull(table.entryUntil)));
      }
    }
    const rows = ofTable.map((fact) => ({
      ...fact.columns,
      programme,
      key: fact.key,
      entryFrom: position,
      document: fact.document,
    }));
    await writer.insert(TABLES[name]).values(rows);
  }
}

function endedBy(name: FactTable, key: string) {
  const parts = (PARTS_OF[name] ?? []).map((part) => TABLES[part]);
  return [
    { table: TABLES[name], isEnded: eq(TABLES[name].key, key) },
    ...parts.map((table) => ({ table, isEnded: sql`starts_with(${table.key}, ${`${key}/`})` })),
  ];
}
