import { hexadecimalWorth, isWhite } from "#db/evidence/inspect/pdf/character.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";

/** Undoes ASCIIHexDecode; refuses `pdf_unreadable` for a letter that is no digit or for anything behind the end. */
export function unpackHexadecimal(data: Uint8Array, part: string): Uint8Array {
  const out = new Uint8Array(Math.ceil(data.length / 2));
  let digits = 0;
  let isOver = false;
  for (const byte of data) {
    if (isWhite(byte)) continue;
    const worth = hexadecimalWorth(byte);
    if (isOver || (worth < 0 && byte !== 0x3e)) throw new RefusedPdf("pdf_unreadable", part);
    isOver = byte === 0x3e;
    if (isOver) continue;
    out[digits >> 1] = (out[digits >> 1] ?? 0) | (digits % 2 === 0 ? worth << 4 : worth);
    digits += 1;
  }
  return out.subarray(0, Math.ceil(digits / 2));
}

/**
 * Undoes ASCII85Decode.
 *
 * Refuses: `pdf_unreadable` for a letter outside its alphabet or anything behind the end, `pdf_too_large_inside`.
 */
export function unpackAscii85(data: Uint8Array, part: string): Uint8Array {
  const end = data.indexOf(0x7e);
  if (end < 0 || data[end + 1] !== 0x3e || !data.subarray(end + 2).every(isWhite))
    throw new RefusedPdf("pdf_unreadable", part);
  const out = new Uint8Array(roomFor(data.subarray(0, end), part));
  let filled = 0;
  let worth = 0;
  let digits = 0;
  const give = (count: number) => {
    for (let byte = 0; byte < count; byte += 1) out[filled + byte] = Math.floor(worth / 256 ** (3 - byte)) & 255;
    filled += count;
    worth = 0;
    digits = 0;
  };
  for (const byte of data.subarray(0, end)) {
    if (isWhite(byte)) continue;
    if (byte === 0x7a && digits === 0) {
      give(4);
      continue;
    }
    if (byte < 0x21 || byte > 0x75) throw new RefusedPdf("pdf_unreadable", part);
    worth = worth * 85 + byte - 0x21;
    digits += 1;
    if (digits === 5) give(4);
  }
  if (digits === 1) throw new RefusedPdf("pdf_unreadable", part);
  if (digits === 0) return out.subarray(0, filled);
  const known = digits - 1;
  for (; digits < 5; digits += 1) worth = worth * 85 + 84;
  give(known);
  return out.subarray(0, filled);
}

function roomFor(data: Uint8Array, part: string): number {
  const zeros = data.reduce((count, byte) => count + (byte === 0x7a ? 1 : 0), 0);
  const room = zeros * 4 + Math.ceil((data.length - zeros) / 5) * 4;
  if (room > PDF_LIMITS.inflatedBytesOfOne) throw new RefusedPdf("pdf_too_large_inside", part);
  return room;
}
