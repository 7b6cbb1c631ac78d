import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  type ExtraConfigColumn,
  index,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/** A moment, in milliseconds. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });
/** A day of the calendar. */
export const day = (name: string) => date(name, { mode: "string" });

/**
 * The columns of every table of the projection: a fact with the entry that brought it and the entry that replaced it.
 *
 * Shape: `key` names the fact within its programme and table. A row stands after the record's first N entries if
 * `entry_from < N` and not `entry_until < N`; `document` is the fact's public text as the record holds it.
 */
export function standing() {
  return {
    programme: text().notNull(),
    key: text().notNull(),
    entryFrom: bigint("entry_from", { mode: "number" }).notNull(),
    entryUntil: bigint("entry_until", { mode: "number" }),
    document: jsonb().$type<unknown>().notNull(),
  };
}

type StandingColumns = Readonly<Record<"programme" | "key" | "entryFrom", ExtraConfigColumn>>;

/** One row a fact and entry, one standing row a fact, and an index for asking by `by`. */
export function standsOnce<T extends StandingColumns>(name: string, by?: (table: T) => ExtraConfigColumn) {
  return (table: T) => [
    primaryKey({ name: `${name}_key`, columns: [table.programme, table.key, table.entryFrom] }),
    uniqueIndex(`${name}_stands_once`).on(table.programme, table.key).where(sql`entry_until is null`),
    check(`${name}_replaced_after`, sql`entry_until is null or entry_until > entry_from`),
    ...(by === undefined ? [] : [index(`${name}_by_asked`).on(table.programme, by(table))]),
  ];
}
