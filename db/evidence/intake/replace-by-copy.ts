import { open, rename, rm, stat } from "node:fs/promises";
import { copierHere, textOnlyCopy } from "#db/evidence/inspect/pdf/text-only.ts";
import { sha256OfFile } from "#db/evidence/intake/finish.ts";
import { pathOf, slipOf, uploadOf, whileHeld } from "#db/evidence/intake/quarantine.ts";
import { writeSlip } from "#db/evidence/intake/slip.ts";
import { syncFolder } from "#db/evidence/store/sync-folder.ts";
import type { TextOnlyOffer } from "#domain/evidence/intake.ts";

/**
 * Puts a copy without pictures in the place of a PDF in quarantine, of which nothing is left.
 *
 * Shape: the slip says first what the copy is, then the copy takes the place. A process that ends between the two
 * leaves a file that is not what its slip declares, and such a file is never taken.
 */
export async function replaceByCopy(folder: string, uploadId: string): Promise<TextOnlyOffer> {
  const replaced = await whileHeld(folder, uploadId, async (): Promise<TextOnlyOffer> => {
    const upload = await uploadOf(folder, uploadId);
    if (upload === undefined) return { kind: "not_possible" };
    const [path, copy] = [pathOf(folder, uploadId), `${pathOf(folder, uploadId)}.copy`];
    const made = await textOnlyCopy(path, copy, { copier: await copierHere() });
    if (made.kind !== "made") return { kind: made.kind === "not_here" ? "not_here" : "not_possible" };
    const { size: _size, ...slip } = upload;
    const declared = { declaredSize: (await stat(copy)).size, declaredSha256: await sha256OfFile(copy) };
    await syncFile(copy);
    await writeSlip(folder, slipOf(folder, uploadId), { ...slip, ...declared, copiedFrom: slip.declaredSha256 });
    await rename(copy, path);
    await syncFolder(folder);
    return { kind: "made", size: declared.declaredSize, sha256: declared.declaredSha256 };
  });
  if (replaced.kind === "made") return replaced;
  await rm(`${pathOf(folder, uploadId)}.copy`, { force: true });
  return replaced.kind === "not_here" ? replaced : { kind: "not_possible" };
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
