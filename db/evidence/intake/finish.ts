import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { pathOf, removeFiles, uploadOf, whileHeld } from "#db/evidence/intake/quarantine.ts";
import type { Slip } from "#db/evidence/intake/slip.ts";

/** A file in quarantine that is what was declared, or why it is not and is gone. */
export type Finished =
  | {
      readonly kind: "whole";
      readonly path: string;
      readonly size: number;
      readonly sha256: string;
      readonly slip: Slip;
    }
  | { readonly kind: "other_size"; readonly declared: number; readonly arrived: number }
  | { readonly kind: "other_hash"; readonly declared: string; readonly arrived: string }
  | { readonly kind: "busy" }
  | { readonly kind: "no_such_upload" };

/**
 * Compares a file in quarantine with what was declared of it, reading it once from the disk.
 *
 * Shape: a file of another size or hash is removed before this returns. A whole one stays, for whoever looks into it.
 */
export function finish(folder: string, uploadId: string): Promise<Finished> {
  return whileHeld(folder, uploadId, async (): Promise<Finished> => {
    const upload = await uploadOf(folder, uploadId);
    if (upload === undefined) return { kind: "no_such_upload" };
    const { size, ...slip } = upload;
    const path = pathOf(folder, uploadId);
    const refused = (why: Finished) => removeFiles(folder, uploadId).then(() => why);
    if (size !== slip.declaredSize) return refused({ kind: "other_size", declared: slip.declaredSize, arrived: size });
    const sha256 = size > 0 ? await sha256OfFile(path) : createHash("sha256").digest("hex");
    if (sha256 !== slip.declaredSha256)
      return refused({ kind: "other_hash", declared: slip.declaredSha256, arrived: sha256 });
    return { kind: "whole", path, size, sha256, slip };
  });
}

/** Reads into the same memory again and again, so that many at once leave nothing to clean up. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const piece = new Uint8Array(65_536);
  const file = await open(path, "r");
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
