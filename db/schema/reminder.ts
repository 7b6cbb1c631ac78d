import { integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation, privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/**
 * The reminders that were ordered: one row for each rung of one due date, written with the orders of its letters, so
 * that no rung is climbed twice. A due date that moved has rungs of its own.
 */
export const reminderSent = privately.table(
  "reminder_sent",
  {
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    period: text().notNull(),
    /** Days after the due day, negative before it. */
    rung: integer().notNull(),
    dueAt: moment("due_at").notNull(),
    orderedAt: moment("ordered_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "reminder_sent_once", columns: [table.organisationId, table.period, table.rung, table.dueAt] }),
  ],
);
