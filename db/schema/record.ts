import { bigint, index, jsonb, pgSchema, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { bytea } from "#db/schema/bytea.ts";
import type { RecordedField } from "#domain/record/field-commitment.ts";

/** The public schema: the record and everything computed from it. `register_public` may read here and nowhere else. */
export const published = pgSchema("published");

/** How long each programme's record is. Its row is locked while an entry is appended, so positions have no gap. */
export const head = published.table("head", {
  programme: text().primaryKey(),
  size: bigint({ mode: "number" }).notNull(),
  lastTime: timestamp("last_time", { withTimezone: true, mode: "string", precision: 3 }).notNull(),
});

/** One entry of a programme's record: RFC 8785 bytes of its envelope and their RFC 6962 leaf hash. Never changed. */
export const entry = published.table(
  "entry",
  {
    programme: text().notNull(),
    position: bigint({ mode: "number" }).notNull(),
    time: timestamp({ withTimezone: true, mode: "string", precision: 3 }).notNull(),
    kind: text().notNull(),
    subject: text().notNull(),
    bytes: bytea().notNull(),
    leafHash: bytea("leaf_hash").notNull(),
  },
  (table) => [
    primaryKey({ name: "entry_key", columns: [table.programme, table.position] }),
    index("entry_by_subject").on(table.programme, table.subject, table.position),
  ],
);

/** The values and salts behind an entry's field commitments, apart from it so that a redaction changes no entry. */
export const entryDocument = published.table(
  "entry_document",
  {
    programme: text().notNull(),
    position: bigint({ mode: "number" }).notNull(),
    fields: jsonb().$type<readonly RecordedField[]>().notNull(),
  },
  (table) => [primaryKey({ name: "entry_document_key", columns: [table.programme, table.position] })],
);
