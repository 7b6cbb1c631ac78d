import { sql } from "drizzle-orm";
import { check, index, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation, person, privately } from "#db/schema/people.ts";

/** Who had a section of a draft open, and when their browser last said so. Known by its period: nothing need be begun. */
export const presence = privately.table(
  "presence",
  {
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    period: text().notNull(),
    section: text().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    seenAt: timestamp("seen_at", { withTimezone: true, mode: "string", precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({
      name: "presence_key",
      columns: [table.organisationId, table.period, table.section, table.personId],
    }),
    index("presence_by_age").on(table.organisationId, table.seenAt),
    check("presence_names_are_short", sql`length(${table.period}) <= 20 and length(${table.section}) <= 200`),
  ],
);
