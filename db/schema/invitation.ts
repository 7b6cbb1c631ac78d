import { sql } from "drizzle-orm";
import { check, index, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisation, person, privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/**
 * A word to an e-mail address: come and be this at that company. Good once and for 72 hours; the link's token is
 * derived from the id and never stored. What it offers never changes: sending it again makes another.
 */
export const invitation = privately.table(
  "invitation",
  {
    id: uuid().primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    email: text().notNull(),
    role: text().notNull(),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => person.id),
    invitedAt: moment("invited_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedBy: uuid("accepted_by").references(() => person.id),
    acceptedAt: moment("accepted_at"),
    withdrawnBy: uuid("withdrawn_by").references(() => person.id),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("invitation_one_at_a_time")
      .on(table.organisationId, sql`lower(${table.email})`, table.role)
      .where(sql`accepted_at is null and withdrawn_at is null`),
    index("invitation_by_organisation").on(table.organisationId, table.invitedAt),
    check("invitation_email_is_an_address", sql`${table.email} ~ '^[^@\\s]+@[^@\\s]+$'`),
    check("invitation_role", sql`${table.role} in ('editor', 'officer', 'administrator')`),
    check("invitation_is_good_for_72_hours", sql`${table.expiresAt} = ${table.invitedAt} + interval '72 hours'`),
    check("invitation_accepted_whole", sql`(${table.acceptedBy} is null) = (${table.acceptedAt} is null)`),
    check("invitation_withdrawn_whole", sql`(${table.withdrawnBy} is null) = (${table.withdrawnAt} is null)`),
    check("invitation_ends_once", sql`${table.acceptedAt} is null or ${table.withdrawnAt} is null`),
  ],
);
