import type { Entry } from "yauzl";
import { LARGEST_EXTRA } from "#db/evidence/inspect/office/limits.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_RECORD_SIZE = 22;
const DESCRIPTOR_SIZES = [12, 16, 20, 24];
const HAS_DESCRIPTOR = 0x8;

/**
 * Where the bytes of each part begin, once every byte of the file is accounted for.
 *
 * Shape: parts follow each other from the first byte, without a gap and without standing in each other; the directory
 * follows them and the end record ends the file. So the file is nothing else besides.
 * Refuses: `hidden_bytes`, `damaged_package`.
 * Source: PKWARE's APPNOTE 6.3.10, section 4.3.
 */
export function assertNothingHidden(file: Buffer, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const directory = directoryOf(file, entries);
  const starts = new Map<string, number>();
  const inOrder = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  let expected = 0;
  for (const [index, entry] of inOrder.entries()) {
    const name = entry.fileNameRaw.toString("utf8");
    const header = entry.relativeOffsetOfLocalHeader;
    if (header !== expected) throw new RefusedPart("hidden_bytes", name);
    const start = startOfData(file, entry, name);
    const end = start + entry.compressedSize;
    const next = inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? directory;
    if (end > next) throw new RefusedPart("hidden_bytes", name);
    if (next > end) assertDescriptor(file, entry, end, next - end, name);
    starts.set(name, start);
    expected = next;
  }
  if (expected !== directory) throw new RefusedPart("hidden_bytes");
  return starts;
}

/** Refuses a file that goes on after the record that ends it, or has none. */
export function assertEndsWell(file: Buffer): void {
  const mark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  const at = file.lastIndexOf(mark);
  if (at < 0) throw new RefusedPart("damaged_package");
  if (at !== file.length - END_RECORD_SIZE || file.readUInt16LE(at + 20) !== 0) throw new RefusedPart("hidden_bytes");
}

function directoryOf(file: Buffer, entries: readonly Entry[]): number {
  const at = file.length - END_RECORD_SIZE;
  const [size, start] = [file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)];
  const named = entries.reduce(
    (sum, { fileNameLength, extraFieldLength, fileCommentLength }) =>
      sum + 46 + fileNameLength + extraFieldLength + fileCommentLength,
    0,
  );
  if (start + size !== at || named !== size) throw new RefusedPart("hidden_bytes");
  if (entries.length > 0 && file.readUInt32LE(start) !== DIRECTORY_HEADER) throw new RefusedPart("damaged_package");
  for (const { extraFieldLength, fileCommentLength, fileNameRaw } of entries)
    if (extraFieldLength > LARGEST_EXTRA || fileCommentLength > 0)
      throw new RefusedPart("hidden_bytes", fileNameRaw.toString("utf8"));
  return start;
}

function startOfData(file: Buffer, entry: Entry, name: string): number {
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL_HEADER) throw new RefusedPart("damaged_package", name);
  const [nameLength, extraLength] = [file.readUInt16LE(at + 26), file.readUInt16LE(at + 28)];
  const isSame =
    file.subarray(at + 30, at + 30 + nameLength).equals(entry.fileNameRaw) &&
    file.readUInt16LE(at + 8) === entry.compressionMethod;
  if (!isSame) throw new RefusedPart("damaged_package", name);
  if (extraLength > LARGEST_EXTRA) throw new RefusedPart("hidden_bytes", name);
  return at + 30 + nameLength + extraLength;
}

// Programs that write as they go put a part's size and checksum after it, with or without a mark.
function assertDescriptor(file: Buffer, entry: Entry, at: number, size: number, name: string): void {
  const isExpected =
    (file.readUInt16LE(entry.relativeOffsetOfLocalHeader + 6) & HAS_DESCRIPTOR) !== 0 &&
    DESCRIPTOR_SIZES.includes(size);
  const sums = isExpected ? [file.readUInt32LE(at), file.readUInt32LE(at + 4)] : [];
  if (!sums.includes(entry.crc32)) throw new RefusedPart("hidden_bytes", name);
}
