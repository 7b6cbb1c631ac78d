import { sql } from "drizzle-orm";
import { check, index, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation, person, privately } from "#db/schema/people.ts";
import type { WorkbookSays } from "#domain/report/workbook/read.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/**
 * What an uploaded workbook said, until somebody decides on it: the changes and what is wrong, never the file. It may
 * hold confidential notes, so nothing of it is left once it was applied, put aside, or is seven days old.
 */
export const workbookImport = privately.table(
  "workbook_import",
  {
    id: uuid().primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    period: text().notNull(),
    uploadedBy: uuid("uploaded_by")
      .notNull()
      .references(() => person.id),
    uploadedAt: moment("uploaded_at").notNull(),
    content: jsonb().$type<WorkbookSays>(),
    endedAt: moment("ended_at"),
    endedHow: text("ended_how").$type<"applied" | "put_aside" | "expired">(),
  },
  (table) => [
    index("workbook_import_by_organisation").on(table.organisationId, table.period),
    index("workbook_import_waiting").on(table.uploadedAt).where(sql`ended_at is null`),
    check("workbook_import_ended_how", sql`${table.endedHow} in ('applied', 'put_aside', 'expired')`),
    check("workbook_import_ended_whole", sql`(${table.endedAt} is null) = (${table.endedHow} is null)`),
    check("workbook_import_empty_when_ended", sql`(${table.endedAt} is null) = (${table.content} is not null)`),
  ],
);
