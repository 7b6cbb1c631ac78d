import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { person, privately } from "#db/schema/people.ts";
import { report } from "#db/schema/report.ts";
import type { Restatement } from "#domain/report/restatement.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/**
 * A correction of a filed report that waits for the officer, as its writer left it. It is never changed: whoever
 * writes on puts another in its place.
 */
export const restatement = privately.table(
  "restatement",
  {
    id: uuid().primaryKey(),
    reportId: uuid("report_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    baseRevision: integer("base_revision").notNull(),
    content: jsonb().$type<Restatement>().notNull(),
    preparedBy: uuid("prepared_by")
      .notNull()
      .references(() => person.id),
    preparedAt: moment("prepared_at").notNull(),
    endedBy: uuid("ended_by").references(() => person.id),
    endedAt: moment("ended_at"),
    ending: text().$type<"signed" | "dropped" | "replaced">(),
  },
  (table) => [
    uniqueIndex("restatement_one_open").on(table.reportId).where(sql`ended_at is null`),
    index("restatement_by_organisation").on(table.organisationId),
    foreignKey({
      name: "restatement_report",
      columns: [table.reportId, table.organisationId],
      foreignColumns: [report.id, report.organisationId],
    }),
    check("restatement_base", sql`${table.baseRevision} >= 1`),
    check("restatement_ending", sql`${table.ending} in ('signed', 'dropped', 'replaced')`),
    check("restatement_ended_whole", sql`num_nulls(${table.endedBy}, ${table.endedAt}, ${table.ending}) in (0, 3)`),
  ],
);

/** A filed report that the company took back, up to and with the revision that stood; its answers can be written on. */
export const reportWithdrawal = privately.table(
  "report_withdrawal",
  {
    id: uuid().primaryKey(),
    reportId: uuid("report_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    revision: integer().notNull(),
    withdrawnBy: uuid("withdrawn_by")
      .notNull()
      .references(() => person.id),
    withdrawnAt: moment("withdrawn_at").notNull(),
    programme: text().notNull(),
    entryPosition: bigint("entry_position", { mode: "number" }).notNull(),
  },
  (table) => [
    uniqueIndex("report_withdrawal_once").on(table.reportId, table.revision),
    uniqueIndex("report_withdrawal_entry").on(table.programme, table.entryPosition),
    index("report_withdrawal_by_organisation").on(table.organisationId),
    foreignKey({
      name: "report_withdrawal_report",
      columns: [table.reportId, table.organisationId],
      foreignColumns: [report.id, report.organisationId],
    }),
    check("report_withdrawal_revision", sql`${table.revision} >= 1`),
  ],
);
