import { randomUUID } from "node:crypto";
import { type FileHandle, open as openFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Frame, framed, framesIn } from "#bin/archive/frames.ts";
import { Cover, Note } from "#bin/archive/notes.ts";
import { StepFailed } from "#bin/steps.ts";
import type { Keyring } from "#db/evidence/seal/keyring.ts";
import { open, seal } from "#db/evidence/seal/sealed.ts";
import { newFileKey, unwrapKey, wrapKey } from "#db/evidence/seal/wrap.ts";
import { bytesOf } from "#db/evidence/store/bytes-of.ts";
import { syncFolder } from "#db/evidence/store/sync-folder.ts";
import { batchWriter } from "#db/evidence/store/write-whole.ts";

const OWNER = "backup";
const LONGEST_COVER = 4_096;

/** A note of an archive, or bytes that belong to the note before. */
export type Entry = { readonly kind: "note"; readonly note: Note } | Extract<Frame, { kind: "bytes" }>;

/** Writes an archive, sealed as it comes: under its name only once it is whole and on the disk. */
export async function writeArchive(path: string, keyring: Keyring, entries: AsyncIterable<Entry>): Promise<void> {
  const about = { fileId: randomUUID(), organisationId: OWNER };
  const fileKey = newFileKey();
  const { keyId, wrapped } = wrapKey(keyring, fileKey, about);
  const cover: Cover = {
    format: "register-backup",
    version: 1,
    archiveId: about.fileId,
    keyId,
    wrapped: Buffer.from(wrapped).toString("base64"),
  };
  const making = `${path}.unfinished`;
  await rm(making, { force: true });
  const file = await openFile(making, "wx", 0o600);
  try {
    const writer = batchWriter(file);
    await writer.write(Buffer.from(`${JSON.stringify(cover)}\n`));
    for await (const piece of seal(bytesFrom(entries), { ...about, fileKey })) await writer.write(piece);
    await writer.flush();
    await file.sync();
    await rename(making, path);
    await syncFolder(dirname(resolve(path)));
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function* bytesFrom(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) yield framed(entry);
}

/** Reads an archive, each entry only after it was verified; at its end it is known to be whole. */
export async function* readArchive(path: string, keyring: Keyring): AsyncGenerator<Entry> {
  const { cover, length } = await coverOf(path);
  const about = { fileId: cover.archiveId, organisationId: OWNER };
  if (keyring.find(cover.keyId) === undefined)
    throw new StepFailed(
      `${path} was sealed with another key, ${cover.keyId}`,
      "give the key it was made with: REGISTER_BACKUP_KEY, or --key with the key file",
    );
  const wrapped = Buffer.from(cover.wrapped, "base64");
  const fileKey = unwrapKey(keyring, { keyId: cover.keyId, wrapped }, about);
  for await (const frame of framesIn(open(after(path, length), { ...about, fileKey })))
    yield frame.kind === "note" ? { kind: "note", note: Note.parse(frame.note) } : frame;
}

async function* after(path: string, skipped: number): AsyncGenerator<Uint8Array> {
  let left = skipped;
  for await (const piece of bytesOf(path)) {
    if (left < piece.length) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

async function coverOf(path: string): Promise<{ readonly cover: Cover; readonly length: number }> {
  const file = await openFile(path, "r").catch((error: unknown) => {
    throw new StepFailed(`${path} cannot be read: ${error instanceof Error ? error.message : error}`, "check its name");
  });
  try {
    const start = await beginning(file);
    const length = start.indexOf("\n") + 1;
    return { cover: Cover.parse(JSON.parse(start.subarray(0, length).toString())), length };
  } catch {
    throw new StepFailed(`${path} is no backup of a register`, "name a file that npm run backup made");
  } finally {
    await file.close();
  }
}

async function beginning(file: FileHandle): Promise<Buffer> {
  const bytes = Buffer.alloc(LONGEST_COVER);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  return bytes.subarray(0, bytesRead);
}
