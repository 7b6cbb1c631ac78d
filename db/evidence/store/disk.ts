import { randomBytes } from "node:crypto";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bytesOf } from "#db/evidence/store/bytes-of.ts";
import {
  checkedKey,
  type EvidenceStore,
  exactly,
  type StoredFile,
  StoreFailed,
} from "#db/evidence/store/evidence-store.ts";
import { syncFolder } from "#db/evidence/store/sync-folder.ts";
import { batchWriter } from "#db/evidence/store/write-whole.ts";

// Never the name of a stored file: a key does not begin with a dot.
const UNFINISHED = ".unfinished-";

/** The store in a folder of this machine, one file a key, readable by its owner only. */
export function diskStore(folder: string): EvidenceStore {
  return {
    put: async (key, bytes, size) => {
      const place = join(folder, checkedKey(key));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const making = join(folder, `${UNFINISHED}${randomBytes(9).toString("hex")}`);
      try {
        await write(making, exactly(bytes, size));
        await rename(making, place);
        await syncFolder(folder);
      } catch (error) {
        await rm(making, { force: true });
        throw storeFailure(error);
      }
    },
    get: (key) => read(join(folder, checkedKey(key))),
    has: async (key) => (await found(join(folder, checkedKey(key)))) !== undefined,
    remove: async (key) => {
      const place = join(folder, checkedKey(key));
      if ((await found(place)) === undefined) return;
      await rm(place, { force: true });
      await syncFolder(folder);
    },
    list: () => list(folder),
    sweep: (before) => sweep(folder, before),
  };
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    const writer = batchWriter(file);
    for await (const piece of bytes) await writer.write(piece);
    await writer.flush();
    await file.sync();
  } finally {
    await file.close();
  }
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytesOf(path);
  } catch (error) {
    throw storeFailure(error);
  }
}

async function* list(folder: string): AsyncGenerator<StoredFile> {
  for await (const name of namesIn(folder)) {
    if (name.startsWith(".")) continue;
    const at = await found(join(folder, name));
    if (at !== undefined) yield { key: name, size: at.size, storedAt: at.mtime };
  }
}

async function sweep(folder: string, before: Date): Promise<number> {
  let swept = 0;
  for await (const name of namesIn(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const at = await found(join(folder, name));
    if (at === undefined || at.mtime >= before) continue;
    await rm(join(folder, name), { force: true });
    swept += 1;
  }
  if (swept > 0) await syncFolder(folder);
  return swept;
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  if ((await found(folder)) === undefined) return;
  for await (const entry of await opendir(folder)) yield entry.name;
}

async function found(path: string) {
  return stat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw storeFailure(error);
  });
}

/** What an error of the file system means for whoever stores: a full disk, a missing file, or a disk that cannot be used. */
export function storeFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") return new StoreFailed("store_full", "the disk is full", error);
  if (code === "ENOENT") return new StoreFailed("not_stored", "there is no such file", error);
  if (code === undefined || error instanceof StoreFailed) return error;
  return new StoreFailed("store_unavailable", code, error);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
