import { createHash } from "node:crypto";
import { type Entry, readArchive } from "#bin/archive/archive.ts";
import { beginLoading, type Loading, SAME_VERSION } from "#bin/archive/load.ts";
import type { Note } from "#bin/archive/notes.ts";
import { migrationsOf } from "#bin/archive/tables.ts";
import { StepFailed } from "#bin/steps.ts";
import type { Keyring } from "#db/evidence/seal/keyring.ts";
import type { EvidenceStore } from "#db/evidence/store/evidence-store.ts";
import { asClient } from "#db/one-connection.ts";

/** The secrets of the register that an archive is of, as its data folder had them. */
export type Secret = Extract<Note, { kind: "secret" }>;

/** Reads the secrets that stand before everything else in an archive. */
export async function secretsIn(path: string, keyring: Keyring): Promise<readonly Secret[]> {
  const secrets = [];
  for await (const entry of readArchive(path, keyring)) {
    if (entry.kind === "note" && entry.note.kind === "secret") secrets.push(entry.note);
    else if (entry.kind === "note" && entry.note.kind !== "manifest") break;
  }
  return secrets;
}

/**
 * Brings every row and file of an archive back into an empty, migrated database and an empty store, and compares.
 *
 * Shape: rows appear together, after every file is stored and was read again; before that the database stays empty.
 */
export async function bringBack(
  path: string,
  keyring: Keyring,
  { ownerUrl, store }: { readonly ownerUrl: string; readonly store: EvidenceStore },
): Promise<void> {
  await refuseFiles(store);
  await asClient(ownerUrl, async (client) => {
    const migrations = await migrationsOf(client);
    const loading = await beginLoading(client);
    const entries = readArchive(path, keyring);
    for (let next = await entries.next(); next.done !== true; next = await entries.next()) {
      const entry = next.value;
      if (entry.kind === "bytes") await loading.rows(JSON.parse(Buffer.from(entry.bytes).toString()));
      else await take(entry.note, { loading, store, migrations, entries });
    }
    await loading.commit();
  });
}

interface Place {
  readonly loading: Loading;
  readonly store: EvidenceStore;
  readonly migrations: readonly string[];
  readonly entries: AsyncGenerator<Entry>;
}

async function take(note: Note, { loading, store, migrations, entries }: Place): Promise<void> {
  switch (note.kind) {
    case "manifest":
      if (note.migrations.join() !== migrations.join())
        throw new StepFailed(`the backup is of version ${note.register} with another schema`, SAME_VERSION);
      return;
    case "table":
      return loading.table(note);
    case "table_end":
      return loading.tableEnd(note);
    case "sequence":
      return loading.sequence(note);
    case "file":
      return takeFile(note, store, entries);
    case "secret":
    case "file_end":
    case "end":
      return;
  }
}

async function takeFile(
  { key, size }: Extract<Note, { kind: "file" }>,
  store: EvidenceStore,
  entries: Place["entries"],
) {
  let sha256 = "";
  async function* bytes() {
    for (let next = await entries.next(); next.done !== true; next = await entries.next()) {
      if (next.value.kind === "bytes") yield next.value.bytes;
      else if (next.value.note.kind === "file_end") {
        sha256 = next.value.note.sha256;
        return;
      }
    }
  }
  await store.put(key, bytes(), size);
  const hash = createHash("sha256");
  for await (const piece of store.get(key)) hash.update(piece);
  if (hash.digest("hex") !== sha256)
    throw new StepFailed(`the file ${key} did not come back as it was`, "check the disk or the bucket, and try again");
}

async function refuseFiles(store: EvidenceStore): Promise<void> {
  for await (const { key } of store.list())
    throw new StepFailed(
      `the evidence store is not empty: it has ${key}`,
      "restore into an empty folder or bucket; nothing was changed in this one",
    );
}
