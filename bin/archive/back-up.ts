import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { type Entry, readArchive, writeArchive } from "#bin/archive/archive.ts";
import type { Note } from "#bin/archive/notes.ts";
import {
  hiddenTables,
  migrationsOf,
  PLAIN_TEXT,
  rowsOf,
  sequencesOf,
  tablesOf,
  tallyOfRows,
} from "#bin/archive/tables.ts";
import { StepFailed } from "#bin/steps.ts";
import type { Keyring } from "#db/evidence/seal/keyring.ts";
import { type EvidenceStore, StoreFailed } from "#db/evidence/store/evidence-store.ts";
import { asClient } from "#db/one-connection.ts";

/** What is backed up, and to where. */
export interface BackUp {
  readonly ownerUrl: string;
  readonly store: EvidenceStore;
  readonly dataFolder: string;
  readonly keyring: Keyring;
  readonly to: string;
}

/** How much is in an archive. */
export interface Contents {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes database, stored files and what the data folder keeps secret into one sealed archive, and reads it again.
 *
 * Shape: the rows are those of one moment, and the files are copied after it: whatever a row leads to is among them. The
 * register may run meanwhile. Refuses to write over a file.
 */
export async function backUp(asked: BackUp): Promise<Contents> {
  if (existsSync(asked.to))
    throw new StepFailed(`${asked.to} is there already`, "name a file that is not, so that no backup is written over");
  await asClient(asked.ownerUrl, (client) => writeArchive(asked.to, asked.keyring, entriesOf(client, asked)));
  return contentsOf(asked.to, asked.keyring);
}

/** Reads an archive to its end, and says how much is in it. Throws when it is not whole. */
export async function contentsOf(path: string, keyring: Keyring): Promise<Contents> {
  let [tables, rows, files, isWhole] = [0, 0, 0, false];
  for await (const entry of readArchive(path, keyring)) {
    if (entry.kind === "bytes") continue;
    const { note } = entry;
    if (note.kind === "table_end") [tables, rows] = [tables + 1, rows + note.rows];
    if (note.kind === "file_end") files += 1;
    if (note.kind === "end") isWhole = note.tables === tables && note.files === files;
  }
  if (!isWhole) throw new StepFailed(`${path} is not whole`, "make another backup; do not rely on this one");
  return { tables, rows, files };
}

async function* entriesOf(client: pg.Client, { store, dataFolder }: BackUp): AsyncGenerator<Entry> {
  await client.query("begin isolation level repeatable read read only");
  for (const statement of PLAIN_TEXT) await client.query(statement);
  const hidden = await hiddenTables(client);
  if (hidden.length > 0)
    throw new StepFailed(
      `register_owner may not read ${hidden.join(", ")}: the backup would lack its rows`,
      "give it a policy there",
    );
  yield note({
    kind: "manifest",
    madeAt: new Date().toISOString(),
    register: versionOf(),
    migrations: [...(await migrationsOf(client))],
  });
  for (const name of ["secrets.json", "keys/evidence.key"] as const) {
    const path = join(dataFolder, name);
    if (existsSync(path)) yield note({ kind: "secret", name, text: readFileSync(path, "utf8") });
  }
  const tables = await tablesOf(client);
  for (const table of tables) {
    yield note({ kind: "table", name: table.name, columns: [...table.columns] });
    const tally = tallyOfRows();
    for await (const batch of rowsOf(client, table)) {
      tally.add(batch);
      yield { kind: "bytes", bytes: Buffer.from(JSON.stringify(batch)) };
    }
    yield note({ kind: "table_end", ...tally.result() });
  }
  for (const sequence of await sequencesOf(client)) yield note({ kind: "sequence", ...sequence });
  await client.query("commit");
  let files = 0;
  for await (const { key, size } of store.list()) {
    if (!(await store.has(key))) continue;
    yield note({ kind: "file", key, size });
    yield* fileFrames(store, key, size);
    files += 1;
  }
  yield note({ kind: "end", tables: tables.length, files });
}

async function* fileFrames(store: EvidenceStore, key: string, size: number): AsyncGenerator<Entry> {
  const hash = createHash("sha256");
  let length = 0;
  for await (const bytes of store.get(key)) {
    hash.update(bytes);
    length += bytes.length;
    yield { kind: "bytes", bytes };
  }
  if (length !== size) throw new StoreFailed("wrong_size", `${key} is not as long as the store says`);
  yield note({ kind: "file_end", sha256: hash.digest("hex") });
}

function note(note: Note): Entry {
  return { kind: "note", note };
}

function versionOf(): string {
  const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
  return version;
}
