import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { asClient } from "#db/one-connection.ts";

// Any number that nothing else in this database locks on.
const MIGRATION_LOCK = 20_240_423;

const FOLDER = new URL("../drizzle", import.meta.url).pathname;

/**
 * Brings the database to the newest schema, as `register_owner`, the job tables included; says which migrations it
 * applied.
 *
 * Shape: holds an advisory lock, so two starts at once apply each migration once.
 */
export function migrate(ownerUrl: string): Promise<{ readonly applied: readonly string[] }> {
  return asClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const before = await appliedMigrations(client);
    await applyMigrations(drizzle(client), { migrationsFolder: FOLDER, migrationsSchema: "migration" });
    await prepareJobs(ownerUrl);
    const after = await appliedMigrations(client);
    return { applied: after.filter((name) => !before.includes(name)) };
  });
}

async function appliedMigrations(client: pg.Client): Promise<readonly string[]> {
  const exists = await client.query("select to_regclass('migration.__drizzle_migrations') as found");
  if (exists.rows[0]?.found === null) {
    return [];
  }
  const applied = await client.query<{ hash: string }>(
    "select hash from migration.__drizzle_migrations order by created_at",
  );
  return applied.rows.map((row) => row.hash);
}
