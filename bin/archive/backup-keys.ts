import { readFileSync } from "node:fs";
import { StepFailed } from "#bin/steps.ts";
import { keyFileText } from "#db/evidence/seal/key-file.ts";
import { type Keyring, readKeyring } from "#db/evidence/seal/keyring.ts";
import { backupKeyFile } from "#db/evidence/seal/keys.ts";
import type { Settings } from "#settings";

/** The keys that backups are sealed with: those of the variable, or a key file of the data folder, made on first use. */
export async function backupKeys(given: Settings): Promise<{ readonly keyring: Keyring; readonly from: string }> {
  if (given.REGISTER_BACKUP_KEY !== undefined)
    return { keyring: readKeyring(given.REGISTER_BACKUP_KEY), from: "REGISTER_BACKUP_KEY" };
  const path = backupKeyFile(given.REGISTER_DATA);
  return { keyring: readKeyring(await keyFileText(path)), from: path };
}

/** The keys that open a backup: of a file that was named, or of the variable. */
export function keysToOpen(given: Settings, keyFile: string | undefined): Keyring {
  const text = keyFile === undefined ? given.REGISTER_BACKUP_KEY : read(keyFile);
  if (text === undefined)
    throw new StepFailed(
      "a backup opens only with its key",
      "set REGISTER_BACKUP_KEY, or give --key with a copy of the file keys/backup.key",
    );
  return readKeyring(text);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new StepFailed(`${path} cannot be read: ${error instanceof Error ? error.message : error}`, "check its name");
  }
}
