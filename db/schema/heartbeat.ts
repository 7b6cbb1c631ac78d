import { sql } from "drizzle-orm";
import { boolean, check, timestamp } from "drizzle-orm/pg-core";
import { privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** When a server last gave a sign of life: one row, for all servers together. */
export const heartbeat = privately.table(
  "heartbeat",
  { id: boolean().primaryKey(), at: moment("at").notNull() },
  (table) => [check("heartbeat_is_one", sql`${table.id}`)],
);

/** A gap between two signs of life that was too long, until it is entered on the records that it touches. */
export const measuredOutage = privately.table(
  "measured_outage",
  { fromAt: moment("from_at").primaryKey(), untilAt: moment("until_at").notNull(), settledAt: moment("settled_at") },
  (table) => [check("measured_outage_ends_later", sql`${table.fromAt} < ${table.untilAt}`)],
);
