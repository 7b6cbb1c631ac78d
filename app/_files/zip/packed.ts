import { Zip, ZipPassThrough } from "fflate";

/** One file of a package: its name in it, and its bytes as they come. */
export interface PackedFile {
  readonly name: string;
  bytes(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * A ZIP of files as they are, uncompressed, piece by piece: no more of it is held than a piece of one file.
 *
 * Shape: each file is asked for its bytes when it is its turn. One that breaks off breaks off the package, so that
 * what looks whole is whole.
 */
export async function* packed(files: Iterable<PackedFile>, madeAt: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  for (const { name, bytes } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = madeAt;
    zip.add(file);
    for await (const piece of bytes()) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready.splice(0);
}
