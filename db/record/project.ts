import { and, eq, isNull } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Writer } from "#db/client.ts";
import { PROJECTION } from "#db/schema/projection.ts";
import type { Fact, FactTable } from "#domain/record/fold.ts";

type ProjectionTable = PgTable & Readonly<Record<"programme" | "key" | "entryUntil", PgColumn>>;

const TABLES: Readonly<Record<FactTable, ProjectionTable>> = PROJECTION;

/** Writes the facts that the entry at `position` brings: each ends what stood under its name and stands in its place. */
export async function project(
  writer: Pick<Writer, "insert" | "update">,
  programme: string,
  position: number,
  facts: readonly Fact[],
): Promise<void> {
  for (const [name, ofTable] of Map.groupBy(facts, (fact) => fact.table)) {
    const table = TABLES[name];
    for (const { key } of position === 0 ? [] : ofTable) {
      await writer
        .update(table)
        .set({ entryUntil: position })
        .where(and(eq(table.programme, programme), eq(table.key, key), isNull(table.entryUntil)));
    }
    const rows = ofTable.map((fact) => ({
      ...fact.columns,
      programme,
      key: fact.key,
      entryFrom: position,
      document: fact.document,
    }));
    await writer.insert(table).values(rows);
  }
}
