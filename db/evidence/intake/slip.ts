import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { z } from "zod";
import { syncFolder } from "#db/evidence/store/sync-folder.ts";

/** What somebody said of a file before they sent it. */
export const Declared = z.strictObject({
  /** The person who sends it, and the organisation it is for. */
  who: z.uuid(),
  organisation: z.uuid(),
  fileName: z.string().min(1).max(1_000),
  declaredSize: z.int().min(0),
  declaredSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Declared = z.infer<typeof Declared>;

/** The note that lies beside a file in quarantine. */
export const Slip = Declared.extend({
  begunAt: z.iso.datetime(),
  /** The SHA-256 of what was sent, where a copy without its pictures took its place. */
  copiedFrom: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Slip = z.infer<typeof Slip>;

/** Writes a slip: whole and on the disk, or not at all. */
export async function writeSlip(folder: string, path: string, slip: Slip): Promise<void> {
  const making = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    const file = await open(making, "wx", 0o600);
    try {
      await file.writeFile(JSON.stringify(slip));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(making, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}

/** The slip, or undefined when there is none that can be read. */
export async function readSlip(path: string): Promise<Slip | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : Slip.parse(JSON.parse(text));
}
