import { sql } from "drizzle-orm";
import { check, foreignKey, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { person, privately } from "#db/schema/people.ts";
import { report } from "#db/schema/report.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** Somebody's word that one text, in one version, gives away nothing that helps offenders. A new version needs a new word. */
export const confirmation = privately.table(
  "confirmation",
  {
    reportId: uuid("report_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    section: text().notNull(),
    field: text().notNull(),
    version: integer().notNull(),
    confirmedBy: uuid("confirmed_by")
      .notNull()
      .references(() => person.id),
    confirmedAt: moment("confirmed_at").notNull(),
  },
  (table) => [
    primaryKey({
      name: "confirmation_key",
      columns: [table.reportId, table.section, table.field, table.version, table.confirmedBy],
    }),
    foreignKey({
      name: "confirmation_report",
      columns: [table.reportId, table.organisationId],
      foreignColumns: [report.id, report.organisationId],
    }),
    check("confirmation_version", sql`${table.version} >= 1`),
  ],
);
