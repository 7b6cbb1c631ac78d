import { randomUUID } from "node:crypto";
import { chmod, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Arriving, arrivals } from "#db/evidence/intake/arriving.ts";
import { Declared, readSlip, type Slip, writeSlip } from "#db/evidence/intake/slip.ts";
import { storeFailure } from "#db/evidence/store/disk.ts";
import { syncFolder } from "#db/evidence/store/sync-folder.ts";
import { batchWriter } from "#db/evidence/store/write-whole.ts";
import { HOURS_ON_THE_WAY } from "#domain/evidence/intake.ts";

/** The folder of files that were sent and not yet looked at: nothing in it counts as received. */
export function quarantineFolder(dataFolder: string): string {
  return join(dataFolder, "evidence", "quarantine");
}

/** How much of a file is here, and why no more of it was taken. */
export type Appended =
  /** All of the body is kept; `size` is the next offset. */
  | { readonly kind: "kept"; readonly size: number }
  /** The sender went away, or sent nothing for too long: what came is kept, and goes on at `size`. */
  | { readonly kind: "cut" | "too_slow"; readonly size: number }
  /** Nothing was taken: the file goes on at `size`. */
  | { readonly kind: "wrong_offset"; readonly size: number }
  /** Nothing was taken: another body for this file is arriving. */
  | { readonly kind: "busy" }
  /** More came than was declared, so it is not the declared file: it was removed. */
  | { readonly kind: "too_long" }
  | { readonly kind: "no_such_upload" }
  /** The disk is full: what was kept before this body is still there. */
  | { readonly kind: "store_full"; readonly size: number };

/** How patiently a body is taken. */
export interface Patience {
  readonly idleMs: number;
}

const PATIENCE: Patience = { idleMs: 30_000 };
const UPLOAD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// One set a process, also where a bundler loads this module more than once.
const shared = globalThis as typeof globalThis & { uploadsInHand?: Set<string> };
shared.uploadsInHand ??= new Set();
const inHand = shared.uploadsInHand;

/** Opens a place for a file that somebody is about to send, and says under which id. Throws `StoreFailed` when it is full. */
export async function begin(folder: string, declared: Declared, now: Date): Promise<string> {
  const slip = { ...Declared.parse(declared), begunAt: now.toISOString() };
  const uploadId = randomUUID();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    await writeSlip(folder, slipOf(folder, uploadId), slip);
  } catch (error) {
    throw storeFailure(error);
  }
  return uploadId;
}

/** What was declared of an upload, and how much of it is here. */
export async function uploadOf(folder: string, uploadId: string): Promise<(Slip & { size: number }) | undefined> {
  if (!UPLOAD_ID.test(uploadId)) return undefined;
  const slip = await readSlip(slipOf(folder, uploadId));
  return slip === undefined ? undefined : { ...slip, size: await sizeOf(pathOf(folder, uploadId)) };
}

/** Every upload that is under way or was left, for limits on how many somebody may have. */
export async function uploadsIn(folder: string): Promise<readonly (Slip & { uploadId: string })[]> {
  const uploads = [];
  for (const name of await namesIn(folder)) {
    const uploadId = name.replace(/\.json$/, "");
    const slip = name === uploadId ? undefined : await readSlip(join(folder, name));
    if (slip !== undefined) uploads.push({ ...slip, uploadId });
  }
  return uploads;
}

/**
 * Takes the next bytes of a file while they arrive, counting; when it returns, what it kept of an unfinished file
 * is on the disk.
 *
 * Shape: holds 256 KiB of the body and the piece that arrives. Of two bodies for one upload at once the second is refused.
 */
export async function append(
  folder: string,
  uploadId: string,
  offset: number,
  body: Arriving,
  patience: Patience = PATIENCE,
): Promise<Appended> {
  const arriving = arrivals(body, patience.idleMs);
  try {
    return await whileHeld(folder, uploadId, async () => {
      const slip = await readSlip(slipOf(folder, uploadId));
      if (slip === undefined) return { kind: "no_such_upload" };
      const path = pathOf(folder, uploadId);
      const size = await sizeOf(path);
      if (offset !== size) return { kind: "wrong_offset", size };
      const taken = await take(path, size, slip.declaredSize, arriving);
      if (size === 0) await syncFolder(folder);
      if (taken.kind === "too_long") await removeFiles(folder, uploadId);
      return taken;
    });
  } finally {
    arriving.stop();
  }
}

/** Takes an upload away, unless a body for it is arriving. */
export async function discard(folder: string, uploadId: string): Promise<{ readonly kind: "discarded" | "busy" }> {
  const outcome = await whileHeld(folder, uploadId, () => removeFiles(folder, uploadId));
  return { kind: outcome?.kind === "busy" ? "busy" : "discarded" };
}

/** Takes away what nobody touched since that moment. Says how many files went. */
export async function sweep(folder: string, before: Date): Promise<number> {
  const ids = new Set((await namesIn(folder)).map((name) => name.split(".")[0] ?? ""));
  let swept = 0;
  for (const uploadId of ids) {
    const names = (await namesIn(folder)).filter((name) => name.split(".")[0] === uploadId);
    const times = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
    if (inHand.has(pathOf(folder, uploadId)) || times.some((at) => at !== undefined && at.mtime >= before)) continue;
    for (const name of names) await rm(join(folder, name), { force: true });
    swept += names.length;
  }
  if (swept > 0) await syncFolder(folder);
  return swept;
}

/** Takes away what nobody touched for as long as a file may stay on its way. Says how many files went. */
export function sweepLeft(folder: string, now: Date): Promise<number> {
  return sweep(folder, new Date(now.getTime() - HOURS_ON_THE_WAY * 3_600_000));
}

/** Where the bytes of an upload are. */
export function pathOf(folder: string, uploadId: string): string {
  return join(folder, uploadId);
}

/** Works on an upload that nobody else works on meanwhile in this process. */
export async function whileHeld<T>(
  folder: string,
  uploadId: string,
  work: () => Promise<T>,
): Promise<T | { readonly kind: "busy" } | { readonly kind: "no_such_upload" }> {
  if (!UPLOAD_ID.test(uploadId)) return { kind: "no_such_upload" };
  const held = pathOf(folder, uploadId);
  if (inHand.has(held)) return { kind: "busy" };
  inHand.add(held);
  try {
    return await work();
  } finally {
    inHand.delete(held);
  }
}

/** Removes the bytes and the slip of an upload, the slip last, so that a removal cut in the middle is swept later. */
export async function removeFiles(folder: string, uploadId: string): Promise<undefined> {
  await rm(pathOf(folder, uploadId), { force: true });
  await rm(`${pathOf(folder, uploadId)}.copy`, { force: true });
  await rm(slipOf(folder, uploadId), { force: true });
  await syncFolder(folder).catch(ifMissing);
  return undefined;
}

async function take(
  path: string,
  from: number,
  most: number,
  arriving: ReturnType<typeof arrivals>,
): Promise<Appended> {
  const file = await open(path, "a", 0o600);
  const writer = batchWriter(file);
  let size = from;
  try {
    for (;;) {
      const arrival = await arriving.next();
      if (arrival.kind === "bytes" && size + arrival.bytes.length > most) return { kind: "too_long" };
      if (arrival.kind !== "bytes") {
        await writer.flush();
        // A whole file is read again before anything is said of it; half a one must be there to go on from.
        if (size < most) await file.sync();
        return { kind: WHY[arrival.kind], size };
      }
      await writer.write(arrival.bytes);
      size += arrival.bytes.length;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")))
      throw error;
    await file.truncate(from);
    return { kind: "store_full", size: from };
  } finally {
    await file.close();
  }
}

const WHY = { end: "kept", cut: "cut", idle: "too_slow" } as const;

/** Where the note beside an upload is. */
export function slipOf(folder: string, uploadId: string): string {
  return join(folder, `${uploadId}.json`);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(ifMissing))?.size ?? 0;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(ifMissing)) ?? [];
}

function ifMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
