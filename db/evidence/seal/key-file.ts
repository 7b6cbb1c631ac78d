import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "#db/evidence/store/sync-folder.ts";

/**
 * The text of a key file, made with a fresh key when there is none.
 *
 * Shape: readable by its owner only. It is on the disk before anything can be sealed with it, and two processes that
 * start at once end with the same key.
 */
export async function keyFileText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const making = `${path}.${randomBytes(6).toString("hex")}`;
  const file = await open(making, "wx", 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString("base64")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // Unlike renaming, linking never replaces a key that another process made first.
    await link(making, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(making, { force: true });
  }
  await syncFolder(folder);
  await syncFolder(dirname(folder));
  return readFile(path, "utf8");
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
