import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation, person, privately } from "#db/schema/people.ts";
import type { FiledReport } from "#domain/report/file.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** A signatory's answers for one period: only that they were begun. Where they stand is derived from what follows. */
export const report = privately.table(
  "report",
  {
    id: uuid().primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    period: text().notNull(),
    begunAt: moment("begun_at").notNull(),
    begunBy: uuid("begun_by")
      .notNull()
      .references(() => person.id),
  },
  (table) => [
    uniqueIndex("report_once_a_period").on(table.organisationId, table.period),
    unique("report_of_organisation").on(table.id, table.organisationId),
  ],
);

const ofReport = () => ({
  reportId: uuid("report_id").notNull(),
  organisationId: uuid("organisation_id").notNull(),
});

const fieldVersion = () => ({
  ...ofReport(),
  section: text().notNull(),
  field: text().notNull(),
  version: integer().notNull(),
  value: text().notNull(),
  changedBy: uuid("changed_by")
    .notNull()
    .references(() => person.id),
  changedAt: moment("changed_at").notNull(),
});

/** Every version of every public field of a draft, append-only: the highest version is what stands. */
export const answer = privately.table("answer", fieldVersion(), (table) => [
  primaryKey({ name: "answer_key", columns: [table.reportId, table.section, table.field, table.version] }),
  foreignKey({
    name: "answer_report",
    columns: [table.reportId, table.organisationId],
    foreignColumns: [report.id, report.organisationId],
  }),
  check("answer_version", sql`${table.version} >= 1`),
]);

/** The same for what is written for the auditor's eyes only, in a table of its own. */
export const confidentialAnswer = privately.table("confidential_answer", fieldVersion(), (table) => [
  primaryKey({ name: "confidential_answer_key", columns: [table.reportId, table.section, table.field, table.version] }),
  foreignKey({
    name: "confidential_answer_report",
    columns: [table.reportId, table.organisationId],
    foreignColumns: [report.id, report.organisationId],
  }),
  check("confidential_answer_version", sql`${table.version} >= 1`),
]);

/** The editors' word that the report is ready for the officer, until somebody takes it back. */
export const handover = privately.table(
  "handover",
  {
    id: uuid().primaryKey(),
    ...ofReport(),
    handedOverBy: uuid("handed_over_by")
      .notNull()
      .references(() => person.id),
    handedOverAt: moment("handed_over_at").notNull(),
    takenBackBy: uuid("taken_back_by").references(() => person.id),
    takenBackAt: moment("taken_back_at"),
  },
  (table) => [
    foreignKey({
      name: "handover_report",
      columns: [table.reportId, table.organisationId],
      foreignColumns: [report.id, report.organisationId],
    }),
    uniqueIndex("handover_one_at_a_time").on(table.reportId).where(sql`taken_back_at is null`),
    check("handover_taken_back_whole", sql`(${table.takenBackBy} is null) = (${table.takenBackAt} is null)`),
  ],
);

/** One filed, immutable text of a report, with the position its entry has on the record. */
export const revision = privately.table(
  "revision",
  {
    id: uuid().primaryKey(),
    ...ofReport(),
    number: integer().notNull(),
    content: jsonb().$type<FiledReport>().notNull(),
    contentDigest: text("content_digest").notNull(),
    certifiedBy: uuid("certified_by")
      .notNull()
      .references(() => person.id),
    filedAt: moment("filed_at").notNull(),
    programme: text().notNull(),
    entryPosition: bigint("entry_position", { mode: "number" }).notNull(),
  },
  (table) => [
    uniqueIndex("revision_number").on(table.reportId, table.number),
    uniqueIndex("revision_entry").on(table.programme, table.entryPosition),
    index("revision_by_organisation").on(table.organisationId),
    foreignKey({
      name: "revision_report",
      columns: [table.reportId, table.organisationId],
      foreignColumns: [report.id, report.organisationId],
    }),
  ],
);
