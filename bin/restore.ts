import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { contentsOf } from "#bin/archive/back-up.ts";
import { keysToOpen } from "#bin/archive/backup-keys.ts";
import { bringBack, type Secret, secretsIn } from "#bin/archive/bring-back.ts";
import { madeFolder, RESTORING } from "#bin/data-folder.ts";
import { hold } from "#bin/hold.ts";
import { openDatabase } from "#bin/open-database.ts";
import { postmasterOf, stopPostmaster } from "#bin/postgres/postmaster.ts";
import { secretsOf } from "#bin/secrets.ts";
import { explain, StepFailed, step } from "#bin/steps.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { readSettings, type Settings } from "#settings";

// Run as: npm run restore -- --from FILE [--key FILE], into an empty data folder.
try {
  const { from, key } = parseArgs({ options: { from: { type: "string" }, key: { type: "string" } } }).values;
  if (from === undefined) throw new StepFailed("no file is named", "npm run restore -- --from FILE");
  await run(readSettings(process.env), from, key);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

async function run(given: Settings, from: string, keyFile: string | undefined): Promise<void> {
  const keyring = keysToOpen(given, keyFile);
  await step("Backup", async (note) => {
    const found = await contentsOf(from, keyring);
    note(`${found.rows} rows of ${found.tables} tables, ${found.files} files, whole`);
  });
  const folder = madeFolder(given.REGISTER_DATA);
  const held = await hold(folder);
  if ("heldBy" in held) throw new StepFailed(`process ${held.heldBy} holds ${folder}`, "end it first");
  const making = await step("Data folder", async (note) => {
    note(folder);
    return emptied(folder);
  });
  const endings: (() => Promise<void>)[] = [];
  try {
    write(making, await secretsIn(from, keyring));
    const inMaking = { ...given, REGISTER_DATA: making };
    const { addresses } = await openDatabase(inMaking, making, secretsOf(making), (end) => endings.push(end));
    await step("Rows and files", async (note) => {
      await bringBack(from, keyring, { ownerUrl: addresses.ownerUrl, store: await evidenceStore(inMaking) });
      note("all there, each compared");
    });
    await endAll(endings);
    moveUp(making, folder);
  } catch (error) {
    await endAll(endings);
    rmSync(making, { recursive: true, force: true });
    throw error;
  } finally {
    await held.release();
  }
  process.stdout.write(`Restored to ${folder}. Start the register with npm run up.\n`);
}

/** Where the restored folder is made: beside nothing, because what a restore that was cut off left is taken away. */
async function emptied(folder: string): Promise<string> {
  const making = join(folder, RESTORING);
  const left = postmasterOf(join(making, "postgres"));
  if (left !== undefined) await stopPostmaster(left);
  if (existsSync(making)) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  if (readdirSync(folder).length > 0)
    throw new StepFailed(
      `${folder} is not empty`,
      "name an empty folder with REGISTER_DATA; nothing was changed in this one",
    );
  mkdirSync(making, { mode: 0o700 });
  // PostgreSQL's account must pass through, as through the data folder itself.
  if (process.getuid?.() === 0) chmodSync(making, 0o711);
  return making;
}

function write(folder: string, secrets: readonly Secret[]): void {
  for (const { name, text } of secrets) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode: 0o600 });
    if (dirname(path) !== folder) chmodSync(dirname(path), 0o700);
  }
}

// While the folder RESTORING is there, what lies beside it counts for nothing; it goes last.
function moveUp(making: string, folder: string): void {
  for (const name of readdirSync(making)) renameSync(join(making, name), join(folder, name));
  rmSync(making, { recursive: true });
}

async function endAll(endings: (() => Promise<void>)[]): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
