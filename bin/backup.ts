import { realpathSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "#bin/archive/back-up.ts";
import { backupKeys } from "#bin/archive/backup-keys.ts";
import { addressesOf } from "#bin/database.ts";
import { hold } from "#bin/hold.ts";
import { startCluster } from "#bin/postgres/cluster.ts";
import { postmasterOf } from "#bin/postgres/postmaster.ts";
import { type Secrets, secretsOf } from "#bin/secrets.ts";
import { explain, StepFailed, step } from "#bin/steps.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { readSettings, type Settings } from "#settings";

// Run as: npm run backup -- --to FILE
try {
  const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
  if (to === undefined) throw new StepFailed("no file is named", "npm run backup -- --to FILE");
  await run(readSettings(process.env), to);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

async function run(given: Settings, to: string): Promise<void> {
  const dataFolder = existing(given.REGISTER_DATA);
  const secrets = secretsOf(dataFolder);
  const database = await step("PostgreSQL", async (note) => {
    const found = await reach(given, dataFolder, secrets);
    note(found.words);
    return found;
  });
  try {
    const { keyring, from } = await backupKeys(given);
    await step("Backup", async (note) => {
      const store = await evidenceStore(given);
      const made = await backUp({ ownerUrl: database.ownerUrl, store, dataFolder, keyring, to });
      note(`${to}: ${made.rows} rows of ${made.tables} tables, ${made.files} files, read again and whole`);
    });
    process.stdout.write(`It opens with the key of ${from} only. Keep a copy of that elsewhere than the backup.\n`);
  } finally {
    await database.leave();
  }
}

interface Reached {
  readonly ownerUrl: string;
  readonly words: string;
  leave(): Promise<void>;
}

async function reach(given: Settings, dataFolder: string, secrets: Secrets): Promise<Reached> {
  const outside = given.DATABASE_URL;
  if (outside !== undefined)
    return { ...addressesOf(outside, secrets), words: "the one DATABASE_URL names", leave: async () => undefined };
  const held = await hold(dataFolder);
  const release = async () => ("heldBy" in held ? undefined : held.release());
  const cluster = join(dataFolder, "postgres");
  const running = postmasterOf(cluster);
  if (running !== undefined)
    return { ownerUrl: ownerAt(running.port, secrets), words: "running, and left so", leave: release };
  if ("heldBy" in held)
    throw new StepFailed(
      `process ${held.heldBy} holds ${dataFolder}, and its database does not run`,
      "wait, then try again",
    );
  const started = await startCluster(dataFolder, secrets.postgres);
  return {
    ownerUrl: ownerAt(started.postmaster.port, secrets),
    words: "started for the backup",
    leave: () => started.stop().then(release),
  };
}

function ownerAt(port: number, secrets: Secrets): string {
  return addressesOf(`postgres://127.0.0.1:${port}/register`, secrets).ownerUrl;
}

function existing(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    throw new StepFailed(`there is no data folder ${folder}`, "name the register's with REGISTER_DATA");
  }
}
