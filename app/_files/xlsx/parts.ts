import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS } from "#app/_files/xlsx/file-limits.ts";
import { UnusableFile } from "#app/_files/xlsx/unusable-file.ts";

/** The parts of a packed file: each is unpacked only when it is asked for, piece by piece. */
export interface Parts {
  readonly names: readonly string[];
  /** The pieces of a part; throws where it is not there, not what it says, or more than may be unpacked. */
  read(name: string): AsyncGenerator<Buffer>;
}

/** Opens a packed file of a stranger's; throws `UnusableFile`. */
export async function openParts(file: Buffer): Promise<Parts> {
  if (file.length > LARGEST_FILE) throw new UnusableFile("too_large");
  // How a workbook with a password, and one of the time before 2007, begins.
  if (file.subarray(0, 4).toString("hex") === "d0cf11e0") throw new UnusableFile("protected_file");
  if (file.subarray(0, 2).toString("latin1") !== "PK") throw new UnusableFile("not_a_workbook");
  const zip = await orDamaged(() => fromBufferPromise(file, { lazyEntries: true, strictFileNames: true }));
  if (zip.entryCount > MOST_PARTS) throw new UnusableFile("too_large");
  const entries = await orDamaged(() => entriesOf(zip));
  let left = LARGEST_UNPACKED;
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new UnusableFile("damaged");
      if (entry.uncompressedSize > left) throw new UnusableFile("too_large");
      let sum = 0;
      const pieces = await orDamaged(() => zip.openReadStreamPromise(entry));
      for await (const piece of pieces) {
        left -= piece.length;
        if (left < 0) throw new UnusableFile("too_large");
        sum = crc32(piece, sum);
        yield piece;
      }
      if (sum !== entry.crc32) throw new UnusableFile("damaged");
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new UnusableFile("protected_file");
    if (entries.has(entry.fileName)) throw new UnusableFile("damaged");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile("damaged");
  }
}
