import { type Addresses, setUpEmbedded, setUpOutside } from "#bin/database.ts";
import { startCluster } from "#bin/postgres/cluster.ts";
import { isRunning } from "#bin/processes.ts";
import type { Secrets } from "#bin/secrets.ts";
import { StepFailed, step } from "#bin/steps.ts";
import { migrate } from "#db/migrate.ts";
import type { Settings } from "#settings";

/** The register's database, migrated, with its roles. */
export interface Database {
  readonly addresses: Addresses;
  /** Whether its server still runs, as far as this launcher started it. */
  isOpen(): boolean;
}

/**
 * Starts or reaches PostgreSQL, sets up the roles and brings the schema up to date.
 *
 * What ends it again is handed to `atTheEnd` before it is started, so that an interrupted start leaves nothing behind.
 */
export async function openDatabase(
  given: Settings,
  dataFolder: string,
  secrets: Secrets,
  atTheEnd: (end: () => Promise<void>) => void,
): Promise<Database> {
  const server = await serverFor(given, dataFolder, secrets, atTheEnd);
  const addresses = await step("Database roles", async (note) => {
    note("register_owner, register_public, register_desk, register_record");
    return given.DATABASE_URL ? setUpOutside(given.DATABASE_URL, secrets) : setUpEmbedded(server.adminUrl, secrets);
  });
  await step("Migrations", (note) => migrated(addresses.ownerUrl, note));
  return { addresses, isOpen: server.isOpen };
}

const WORDS = { made: "new database", adopted: "found running, adopted", started: "started" } as const;

function serverFor(
  given: Settings,
  dataFolder: string,
  secrets: Secrets,
  atTheEnd: (end: () => Promise<void>) => void,
) {
  const outside = given.DATABASE_URL;
  return step("PostgreSQL", async (note) => {
    if (outside !== undefined) {
      note("the one DATABASE_URL names");
      return { adminUrl: outside, isOpen: () => true };
    }
    const starting = startCluster(dataFolder, secrets.postgres);
    atTheEnd(async () => (await starting.catch(() => undefined))?.stop());
    const cluster = await starting;
    note(`${WORDS[cluster.origin]}, process ${cluster.postmaster.pid}, 127.0.0.1:${cluster.postmaster.port}`);
    return { adminUrl: cluster.adminUrl, isOpen: () => isRunning(cluster.postmaster) };
  });
}

async function migrated(ownerUrl: string, note: (detail: string) => void): Promise<void> {
  try {
    const { applied } = await migrate(ownerUrl);
    note(applied.length === 0 ? "nothing new" : `${applied.length} applied`);
  } catch (error) {
    throw new StepFailed(
      `a migration did not apply: ${error instanceof Error ? error.message : error}`,
      "nothing of it was kept; the database is as before. Report it with this message",
    );
  }
}
