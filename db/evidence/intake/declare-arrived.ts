import { slipOf, uploadOf, whileHeld } from "#db/evidence/intake/quarantine.ts";
import { writeSlip } from "#db/evidence/intake/slip.ts";

/**
 * Declares what arrived of a file from a form, which could not say beforehand how long it is and what its hash is:
 * from here on it goes the way of every other.
 */
export async function declareArrived(
  folder: string,
  uploadId: string,
  { size: declaredSize, sha256: declaredSha256 }: { readonly size: number; readonly sha256: string },
): Promise<void> {
  await whileHeld(folder, uploadId, async () => {
    const upload = await uploadOf(folder, uploadId);
    if (upload === undefined) return;
    const { size: _size, ...slip } = upload;
    await writeSlip(folder, slipOf(folder, uploadId), { ...slip, declaredSize, declaredSha256 });
  });
}
