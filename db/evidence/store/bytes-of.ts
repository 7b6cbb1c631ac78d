import { open } from "node:fs/promises";

/**
 * The bytes of a file of this machine, in pieces of 64 KiB.
 *
 * Shape: each piece is good until the next is asked for, because all are read into the same memory: ten files at once
 * leave nothing to clean up. Whoever keeps a piece copies it.
 */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r");
  try {
    const piece = new Uint8Array(65_536);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
