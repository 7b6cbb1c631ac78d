import { sql } from "drizzle-orm";
import { check, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea } from "#db/schema/bytea.ts";
import { organisation, person, privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/**
 * The secret address of a company's calendar of due dates; one at a time, until somebody ends it. Only the hash of
 * the secret is here, so a copy of this table opens no calendar.
 */
export const calendarFeed = privately.table(
  "calendar_feed",
  {
    id: uuid().primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    secretHash: bytea("secret_hash").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => person.id),
    madeAt: moment("made_at").notNull(),
    endedBy: uuid("ended_by").references(() => person.id),
    endedAt: moment("ended_at"),
  },
  (table) => [
    uniqueIndex("calendar_feed_by_hash").on(table.secretHash),
    uniqueIndex("calendar_feed_one_at_a_time").on(table.organisationId).where(sql`ended_at is null`),
    check("calendar_feed_hash_is_sha_256", sql`octet_length(${table.secretHash}) = 32`),
    check("calendar_feed_ended_whole", sql`(${table.endedBy} is null) = (${table.endedAt} is null)`),
  ],
);
