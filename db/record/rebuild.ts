import { asc, getTableName, sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { asClient } from "#db/one-connection.ts";
import { project } from "#db/record/project.ts";
import { PROJECTION } from "#db/schema/projection.ts";
import { entry, entryDocument } from "#db/schema/record.ts";
import { Instant } from "#domain/framework/instant.ts";
import { documentFrom } from "#domain/record/document-fields.ts";
import { ENTRY_KINDS, type EntryDocument, type EntryKind, parseDocument } from "#domain/record/documents/documents.ts";
import { factsOf } from "#domain/record/fold.ts";

/**
 * Drops every row of the public projection and computes it anew from the record, in one transaction, as
 * `register_owner`: the only hand that may lift the guards, and only for this.
 */
export function rebuildProjection(ownerUrl: string): Promise<{ readonly entries: number }> {
  return asClient(ownerUrl, (client) =>
    drizzle(client).transaction(async (owner) => {
      await emptyProjection(owner);
      const entries = await owner
        .select({ entry, fields: entryDocument.fields })
        .from(entry)
        .innerJoin(
          entryDocument,
          sql`${entryDocument.programme} = ${entry.programme} and ${entryDocument.position} = ${entry.position}`,
        )
        .orderBy(asc(entry.programme), asc(entry.position));
      for (const { entry: stored, fields } of entries) {
        const told = fields.flatMap((field) => ("value" in field ? [field] : []));
        const document = entryDocumentOf(stored.kind, documentFrom(told));
        const time = Instant.parse(new Date(stored.time).toISOString());
        await project(owner, stored.programme, stored.position, factsOf(document, { time }));
      }
      await guard(owner, "enable");
      return { entries: entries.length };
    }),
  );
}

type Owner = Pick<NodePgDatabase<Record<string, never>>, "execute" | "select" | "insert" | "update">;

async function emptyProjection(owner: Owner): Promise<void> {
  await guard(owner, "disable");
  for (const table of Object.values(PROJECTION)) {
    await owner.execute(sql`truncate ${table}`);
  }
}

async function guard(owner: Owner, way: "enable" | "disable"): Promise<void> {
  for (const table of Object.values(PROJECTION)) {
    const trigger = sql.identifier(`${getTableName(table)}_is_not_emptied`);
    await owner.execute(sql`alter table ${table} ${sql.raw(way)} trigger ${trigger}`);
  }
}

function entryDocumentOf(storedKind: string, document: unknown): EntryDocument {
  const kind = ENTRY_KINDS.find((known): known is EntryKind => known === storedKind);
  if (kind === undefined) {
    throw new Error(`The record holds an entry of the unknown kind ${storedKind}`);
  }
  // A kind and the document that was parsed by it belong together.
  return { kind, document: parseDocument(kind, document) } as EntryDocument;
}
