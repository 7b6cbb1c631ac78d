import type { FileHandle } from "node:fs/promises";

const BATCH = 262_144;

/** Writes all of a piece: a disk that fills up first takes a part of it, and says so only at the next try. */
export async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await file.write(piece, at, piece.length - at)).bytesWritten;
}

/** Writes pieces in batches of 256 KiB, from the same memory each time; `flush` writes what is left. */
export function batchWriter(file: FileHandle): { write(piece: Uint8Array): Promise<void>; flush(): Promise<void> } {
  const batch = Buffer.allocUnsafeSlow(BATCH);
  let length = 0;
  const flush = async () => {
    await writeWhole(file, batch.subarray(0, length));
    length = 0;
  };
  return {
    flush,
    write: async (piece) => {
      for (let at = 0; at < piece.length; ) {
        const taken = piece.subarray(at, at + BATCH - length);
        batch.set(taken, length);
        length += taken.length;
        at += taken.length;
        if (length === BATCH) await flush();
      }
    },
  };
}
