const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const START = Buffer.of(0xff, 0xd8, 0xff);

/**
 * The size that a JPEG says of itself, in the headers of its segments; nothing in it is decoded.
 *
 * Shape: undefined unless it is one whole JPEG with one frame, no second one in its notes, and nothing behind its end.
 */
export function jpegSize(data: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const hay = Buffer.from(data.buffer, data.byteOffset, data.length);
  if (hay.indexOf(START) !== 0) return undefined;
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 4 <= hay.length || hay[at + 1] === 0xd9) {
    const marker = hay[at] === 0xff ? (hay[at + 1] ?? 0) : 0;
    if (marker === 0xd9) return hay.length - at - 2 <= 2 ? size : undefined;
    if (marker < 0xc0 || marker === 0xdc || (marker >= 0xd0 && marker <= 0xd8)) return undefined;
    const end = at + 2 + hay.readUInt16BE(at + 2);
    if (end > hay.length || hay.subarray(at + 4, end).includes(START)) return undefined;
    if (FRAMES.includes(marker)) {
      if (size !== undefined || at + 9 > end) return undefined;
      size = { height: hay.readUInt16BE(at + 5), width: hay.readUInt16BE(at + 7) };
    }
    at = marker === 0xda ? endOfScan(hay, end) : end;
  }
  return undefined;
}

// Within a scan, 0xff stands before a zero or a restart mark; before anything else the scan is over.
function endOfScan(hay: Buffer, from: number): number {
  for (let at = hay.indexOf(0xff, from); at >= 0; at = hay.indexOf(0xff, at + 1)) {
    const next = hay[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return hay.length;
}
