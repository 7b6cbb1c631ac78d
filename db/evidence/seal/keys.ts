import { join } from "node:path";
import { keyFileText } from "#db/evidence/seal/key-file.ts";
import { type Keyring, readKeyring } from "#db/evidence/seal/keyring.ts";
import type { Settings } from "#settings";

/**
 * The keys under which evidence is sealed: those of `REGISTER_EVIDENCE_KEY`, or a key file of the data folder, made on
 * first use.
 *
 * Shape: production has the variable, or its settings are refused; so no key file is ever made there.
 */
export async function evidenceKeys(
  given: Pick<Settings, "REGISTER_DATA" | "REGISTER_MODE" | "REGISTER_EVIDENCE_KEY">,
): Promise<Keyring> {
  if (given.REGISTER_EVIDENCE_KEY !== undefined) return readKeyring(given.REGISTER_EVIDENCE_KEY);
  if (given.REGISTER_MODE === "production") throw new Error("production seals nothing without REGISTER_EVIDENCE_KEY");
  return readKeyring(await keyFileText(evidenceKeyFile(given.REGISTER_DATA)));
}

/** Where the keys are when no variable says them. */
export function evidenceKeyFile(dataFolder: string): string {
  return join(dataFolder, "keys", "evidence.key");
}

/**
 * The keys under which bytes are sealed that were stopped on their way in: they open nothing else, and no running part
 * of the register ever asks for them to open anything.
 */
export async function incidentKeys(
  given: Pick<Settings, "REGISTER_DATA" | "REGISTER_MODE" | "REGISTER_INCIDENT_KEY">,
): Promise<Keyring> {
  if (given.REGISTER_INCIDENT_KEY !== undefined) return readKeyring(given.REGISTER_INCIDENT_KEY);
  if (given.REGISTER_MODE === "production") throw new Error("production keeps nothing without REGISTER_INCIDENT_KEY");
  return readKeyring(await keyFileText(join(given.REGISTER_DATA, "keys", "incident.key")));
}

/** Where the key of backups is when no variable says it. */
export function backupKeyFile(dataFolder: string): string {
  return join(dataFolder, "keys", "backup.key");
}
