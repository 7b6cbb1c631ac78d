import { and, inArray } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { edition, indicator, organisation, period, source } from "#db/schema/projection.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import type { Name } from "#domain/record/references.ts";

const TABLES = { source, organisation, edition, indicator, period } as const;

/** Which of these names stand on the record in this state; a commitment stands with the edition that holds it. */
export async function standingNames(
  db: Reader,
  state: RecordState,
  names: readonly Name[],
): Promise<ReadonlySet<Name>> {
  const asked = Map.groupBy(names, (name) => name.slice(0, name.indexOf("/")));
  const found: Name[] = [];
  for (const [kind, ofKind] of asked) {
    found.push(...(kind === "commitment" ? await commitments(db, state) : await standing(db, state, kind, ofKind)));
  }
  return new Set(found);
}

type NamedTable = PgTable & Readonly<Record<"programme" | "key" | "entryFrom" | "entryUntil", PgColumn>>;

async function standing(db: Reader, state: RecordState, kind: string, names: readonly Name[]): Promise<Name[]> {
  const table: NamedTable | undefined = Object.entries(TABLES).find(([name]) => name === kind)?.[1];
  if (table === undefined) {
    return [];
  }
  const keyOf = (name: Name) => name.slice(kind.length + 1);
  const rows = await db
    .select({ key: table.key })
    .from(table)
    .where(and(standsIn(table, state), inArray(table.key, names.map(keyOf))));
  const keys = new Set(rows.map((row) => row.key));
  return names.filter((name) => keys.has(keyOf(name)));
}

async function commitments(db: Reader, state: RecordState): Promise<Name[]> {
  const editions = await db.select({ document: edition.document }).from(edition).where(standsIn(edition, state));
  return editions.flatMap(({ document }) =>
    parseDocument("edition_published", document).commitments.map(({ key }): Name => `commitment/${key}`),
  );
}
