import { index, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation, person, privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** What every command did: who, when, to what. `transaction` ties the row to the changes it speaks for. */
export const event = privately.table(
  "event",
  {
    id: uuid().primaryKey(),
    at: moment("at").notNull(),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => person.id),
    action: text().notNull(),
    organisationId: uuid("organisation_id").references(() => organisation.id),
    subject: text().notNull(),
    detail: jsonb().$type<Readonly<Record<string, string | number | null>>>().notNull(),
    transaction: text().notNull(),
  },
  (table) => [
    index("event_by_transaction").on(table.transaction),
    index("event_by_organisation").on(table.organisationId, table.at),
  ],
);

/** The outcome of a write under its sender's key, so that sending it twice has one effect and one answer. */
export const idempotency = privately.table(
  "idempotency",
  {
    actorId: uuid("actor_id")
      .notNull()
      .references(() => person.id),
    action: text().notNull(),
    key: text().notNull(),
    inputDigest: text("input_digest").notNull(),
    outcome: jsonb(),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ name: "idempotency_key", columns: [table.actorId, table.action, table.key] })],
);
