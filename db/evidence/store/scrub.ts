import { createHash } from "node:crypto";
import type { Keyring } from "#db/evidence/seal/keyring.ts";
import { type BrokenSeal, SealBroken } from "#db/evidence/seal/seal-broken.ts";
import { sealedSize } from "#db/evidence/seal/sealed.ts";
import type { WrappedKey } from "#db/evidence/seal/wrap.ts";
import { type EvidenceStore, type StoredFile, StoreFailed } from "#db/evidence/store/evidence-store.ts";
import { openSealed } from "#db/evidence/store/keep.ts";

/** A file that should be in the store, as its row describes it. */
export interface ExpectedFile extends WrappedKey {
  readonly key: string;
  readonly fileId: string;
  readonly organisationId: string;
  /** Of the bytes before they were sealed, in lower-case hex. */
  readonly sha256: string;
  readonly size: number;
  /** Bytes that nobody may open, this scrub neither: only that they are there, and how many. */
  readonly isLocked?: boolean;
}

/** What a scrub found. Every list is of store keys. */
export interface Scrubbed {
  readonly expected: number;
  /** How many were decrypted and compared. */
  readonly checked: number;
  readonly damaged: readonly { readonly key: string; readonly why: BrokenSeal | "other_size" | "other_hash" }[];
  readonly missing: readonly string[];
  /** Stored, but no row leads there: left by a process that ended between the store and the row. */
  readonly orphans: readonly { readonly key: string; readonly size: number; readonly isRemoved: boolean }[];
  /** How many unfinished puts were taken away. */
  readonly unfinished: number;
}

const AN_HOUR = 3_600_000;

/**
 * Compares the store with what the rows expect: every file's presence and length, and of all, or of one tenth, the bytes.
 *
 * Shape: `tenth` is 0 to 9; a file belongs to one tenth for good, so ten scrubs in a row see every byte. Orphans are
 * taken away once they are an hour old: a younger one may be waiting for its row. `expected` must be read before the
 * store is listed, which this does.
 */
export async function scrub(
  store: EvidenceStore,
  keyring: Keyring,
  expected: Iterable<ExpectedFile> | AsyncIterable<ExpectedFile>,
  { part, now }: { readonly part: "all" | { readonly tenth: number }; readonly now: Date },
): Promise<Scrubbed> {
  const files = new Map<string, ExpectedFile>();
  for await (const file of expected) files.set(file.key, file);
  const before = new Date(now.getTime() - AN_HOUR);
  const unfinished = await store.sweep(before);
  const { seen, orphans } = await strays(store, files, before);
  const damaged: { key: string; why: BrokenSeal | "other_size" | "other_hash" }[] = [];
  const missing: string[] = [];
  let checked = 0;
  for (const file of files.values()) {
    if (!seen.has(file.key) && !(await store.has(file.key))) {
      missing.push(file.key);
      continue;
    }
    const isOtherLength = seen.get(file.key) !== undefined && seen.get(file.key) !== sealedSize(file.size);
    if (file.isLocked) {
      if (isOtherLength) damaged.push({ key: file.key, why: "other_size" });
      continue;
    }
    if (!isOtherLength && part !== "all" && tenthOf(file.fileId) !== part.tenth) continue;
    checked += 1;
    const why = await damageOf(store, keyring, file);
    if (why === "gone") missing.push(file.key);
    else if (why !== undefined) damaged.push({ key: file.key, why });
  }
  return { expected: files.size, checked, damaged, missing, orphans, unfinished };
}

async function strays(store: EvidenceStore, files: ReadonlyMap<string, ExpectedFile>, before: Date) {
  const seen = new Map<string, number>();
  const found: StoredFile[] = [];
  for await (const stored of store.list()) {
    if (files.has(stored.key)) seen.set(stored.key, stored.size);
    else found.push(stored);
  }
  const orphans = [];
  for (const { key, size, storedAt } of found) {
    const isRemoved = storedAt < before;
    if (isRemoved) await store.remove(key);
    orphans.push({ key, size, isRemoved });
  }
  return { seen, orphans };
}

async function damageOf(store: EvidenceStore, keyring: Keyring, file: ExpectedFile) {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const piece of openSealed(store, keyring, file)) {
      hash.update(piece);
      size += piece.length;
    }
  } catch (error) {
    if (error instanceof SealBroken) return error.why;
    if (error instanceof StoreFailed && error.code === "not_stored") return "gone";
    throw error;
  }
  if (size !== file.size) return "other_size";
  return hash.digest("hex") === file.sha256 ? undefined : "other_hash";
}

/** Which of the ten parts a file belongs to, by the hash of its id. */
export function tenthOf(fileId: string): number {
  return createHash("sha256").update(fileId).digest().readUInt32BE(0) % 10;
}
