import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise } from "yauzl";
import { assertEndsWell, assertNothingHidden } from "#db/evidence/inspect/office/layout.ts";
import { HIGHEST_RATIO, LARGEST_UNPACKED, MOST_PARTS, RATIO_FROM } from "#db/evidence/inspect/office/limits.ts";
import { assertSafeName, partNameOf } from "#db/evidence/inspect/office/part-name.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

/** A document's parts by their names; nothing is unpacked before it is asked for. */
export interface Package {
  readonly names: readonly string[];
  /** The pieces of a part, unpacked; throws `RefusedPart` where it is not what the directory says. */
  read(name: string): AsyncGenerator<Buffer>;
}

/**
 * Opens a packed document of a stranger's.
 *
 * Shape: every byte of the file belongs to exactly one part or to the directory; throws `RefusedPart`.
 * Refuses: `damaged_package`, `too_many_parts`, `too_much_unpacked`, `unsafe_part_name`, `repeated_part`,
 * `hidden_bytes`, `password_protected`.
 */
export async function openPackage(file: Buffer): Promise<Package> {
  assertEndsWell(file);
  const entries = await entriesOf(file);
  const starts = assertNothingHidden(file, [...entries.values()]);
  assertNoBomb(entries);
  return {
    names: [...entries.keys()].filter((name) => !name.endsWith("/")),
    async *read(name) {
      const entry = entries.get(name);
      const start = starts.get(name);
      if (entry === undefined || start === undefined) throw new RefusedPart("damaged_package", name);
      yield* unpacked(file.subarray(start, start + entry.compressedSize), entry, name);
    },
  };
}

async function entriesOf(file: Buffer): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > MOST_PARTS) throw new RefusedPart("too_many_parts");
    for await (const entry of zip.eachEntry()) {
      const name = partNameOf(entry);
      assertSafeName(name, entry);
      if (entry.isEncrypted()) throw new RefusedPart("password_protected", name);
      if (!entry.canDecodeFileData()) throw new RefusedPart("damaged_package", name);
      // Names of parts that differ only in capitals are the same name to Office.
      if (seen.has(name.toLowerCase())) throw new RefusedPart("repeated_part", name);
      seen.add(name.toLowerCase());
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof RefusedPart ? error : new RefusedPart("damaged_package");
  }
  return entries;
}

function assertNoBomb(entries: ReadonlyMap<string, Entry>): void {
  let total = 0;
  for (const [name, { compressedSize, uncompressedSize }] of entries) {
    total += uncompressedSize;
    if (total > LARGEST_UNPACKED) throw new RefusedPart("too_much_unpacked", name);
    if (uncompressedSize > RATIO_FROM && uncompressedSize > HIGHEST_RATIO * compressedSize)
      throw new RefusedPart("too_much_unpacked", name);
    if (name.endsWith("/") && uncompressedSize > 0) throw new RefusedPart("hidden_bytes", name);
  }
}

async function* unpacked(packed: Buffer, entry: Entry, name: string): AsyncGenerator<Buffer> {
  let length = 0;
  let sum = 0;
  for await (const piece of entry.compressionMethod === 0 ? [packed] : inflated(packed, name)) {
    length += piece.length;
    if (length > entry.uncompressedSize) throw new RefusedPart("too_much_unpacked", name);
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32) throw new RefusedPart("damaged_package", name);
}

async function* inflated(packed: Buffer, name: string): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield piece;
  } catch {
    throw new RefusedPart("damaged_package", name);
  }
  if (inflate.bytesWritten !== packed.length) throw new RefusedPart("hidden_bytes", name);
}
