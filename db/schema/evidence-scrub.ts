import { bigint, index, integer, jsonb, timestamp, uuid } from "drizzle-orm/pg-core";
import { privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** One look through the store: how many files should be there, how many were read whole, and what was wrong. */
export const evidenceScrub = privately.table(
  "evidence_scrub",
  {
    id: uuid().primaryKey(),
    beganAt: moment("began_at").notNull(),
    endedAt: moment("ended_at").notNull(),
    /** Which tenth of the files was decrypted and compared, 0 to 9; null for all of them. */
    tenth: integer(),
    expected: bigint({ mode: "number" }).notNull(),
    checked: bigint({ mode: "number" }).notNull(),
    /** Ids of files, with what is wrong with each. */
    damaged: jsonb().$type<readonly { readonly file: string; readonly why: string }[]>().notNull(),
    missing: jsonb().$type<readonly string[]>().notNull(),
    orphansRemoved: integer("orphans_removed").notNull(),
  },
  (table) => [index("evidence_scrub_by_end").on(table.endedAt)],
);
