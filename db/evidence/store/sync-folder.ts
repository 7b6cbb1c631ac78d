import { open } from "node:fs/promises";

/** Has the folder's list of names on the disk: what was renamed into it or removed from it stays so after a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
