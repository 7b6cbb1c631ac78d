import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";

const CLEAR = 256;
const END = 257;

/**
 * Undoes LZWDecode with the early change of code length that all producers use.
 *
 * Refuses: `pdf_unreadable`, `pdf_too_large_inside`.
 */
export function unpackLzw(data: Uint8Array, part: string): Uint8Array {
  const out: number[] = [];
  let table: (readonly number[])[] = [];
  let length = 9;
  let before: readonly number[] | undefined;
  let at = 0;
  for (;;) {
    const code = bitsAt(data, at, length);
    at += length;
    if (code === undefined) throw new RefusedPdf("pdf_unreadable", part);
    if (code === END) break;
    if (code === CLEAR) {
      table = [];
      length = 9;
      before = undefined;
      continue;
    }
    const known = code < CLEAR ? [code] : table[code - END - 1];
    const isNext = code - END - 1 === table.length && before !== undefined;
    const entry: readonly number[] | undefined = known ?? (isNext && before ? [...before, before[0] ?? 0] : undefined);
    if (entry === undefined) throw new RefusedPdf("pdf_unreadable", part);
    for (const byte of entry) out.push(byte);
    if (out.length > PDF_LIMITS.inflatedBytesOfOne / 10) throw new RefusedPdf("pdf_too_large_inside", part);
    if (before !== undefined && table.length < 3838) table.push([...before, entry[0] ?? 0]);
    before = entry;
    length = lengthFor(table.length + END + 2);
  }
  if (data.length - Math.ceil(at / 8) > 2) throw new RefusedPdf("pdf_hidden_data", part);
  return Uint8Array.from(out);
}

function lengthFor(next: number): number {
  if (next >= 2048) return 12;
  if (next >= 1024) return 11;
  return next >= 512 ? 10 : 9;
}

/** Undoes RunLengthDecode; refuses `pdf_unreadable` without its end, and anything behind it. */
export function unpackRuns(data: Uint8Array, part: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let size = 0;
  for (;;) {
    const length = data[at];
    if (length === undefined) throw new RefusedPdf("pdf_unreadable", part);
    at += 1;
    if (length === 128) break;
    const count = length < 128 ? length + 1 : 257 - length;
    const wanted = length < 128 ? count : 1;
    if (at + wanted > data.length) throw new RefusedPdf("pdf_unreadable", part);
    pieces.push(length < 128 ? data.subarray(at, at + count) : new Uint8Array(count).fill(data[at] ?? 0));
    at += wanted;
    size += count;
    if (size > PDF_LIMITS.inflatedBytesOfOne / 10) throw new RefusedPdf("pdf_too_large_inside", part);
  }
  if (data.length - at > 2) throw new RefusedPdf("pdf_hidden_data", part);
  return new Uint8Array(Buffer.concat(pieces));
}

function bitsAt(data: Uint8Array, from: number, count: number): number | undefined {
  if (from + count > data.length * 8) return undefined;
  const byte = from >> 3;
  const window = ((data[byte] ?? 0) << 16) | ((data[byte + 1] ?? 0) << 8) | (data[byte + 2] ?? 0);
  return (window >> (24 - (from & 7) - count)) & ((1 << count) - 1);
}
