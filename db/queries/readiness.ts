import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, readPublished } from "#db/client.ts";
import { entry, head } from "#db/schema/record.ts";
import { ask } from "#db/sign-in/ask.ts";

const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
const Applied = z.object({ applied: z.coerce.number() });

/** Why the register cannot do its work just now; null when it can. */
export async function readiness(): Promise<string | null> {
  try {
    return (await migrationsMissing()) ?? (await readPublished(inconsistency));
  } catch {
    // What went wrong in detail is for the operator's log, not for whoever asks.
    return "the database cannot be reached, or has not been set up";
  }
}

async function migrationsMissing(): Promise<string | null> {
  const journal: unknown = JSON.parse(await readFile(join(process.cwd(), "drizzle", "meta", "_journal.json"), "utf8"));
  const expected = Journal.parse(journal).entries.length;
  const [row] = await ask(Applied, sql`select private.migrations_applied() as applied`);
  const applied = row?.applied ?? 0;
  return applied === expected ? null : `the database has ${applied} of ${expected} migrations`;
}

/** Each programme's record is as long as its head says, and every entry's bytes give its leaf hash (RFC 6962). */
async function inconsistency(db: Reader): Promise<string | null> {
  for (const { programme, size } of await db.select().from(head)) {
    const [found] = await db
      .select({
        entries: count(),
        altered: sql<string | null>`min(${entry.position}) filter
          (where ${entry.leafHash} <> sha256('\\x00'::bytea || ${entry.bytes}))`,
      })
      .from(entry)
      .where(eq(entry.programme, programme));
    const { entries = 0, altered = null } = found ?? {};
    if (entries !== size) return `the record of ${programme} has ${entries} entries where its head says ${size}`;
    if (altered !== null) return `entry ${altered} of the record of ${programme} does not match its leaf hash`;
  }
  return null;
}
