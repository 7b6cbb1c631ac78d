const LONGEST_NAME = 4_096;
const NEWEST_VERSION = 63;
const METHODS = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14, 93, 95, 97, 98, 99];
const END = "PK\x05\x06";
const CENTRAL = "PK\x01\x02";

/**
 * Where an archive begins that a program for archives would find, or undefined.
 *
 * Shape: four letters occur by chance in packed bytes, so what follows them must make sense too.
 */
export function zipIn(bytes: Uint8Array): number | undefined {
  const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const mark of ["PK\x03\x04", CENTRAL, END])
    for (let at = hay.indexOf(mark, 0, "latin1"); at >= 0; at = hay.indexOf(mark, at + 1, "latin1"))
      if (isRecord(hay, at, mark)) return at;
  return undefined;
}

function isRecord(hay: Buffer, at: number, mark: string): boolean {
  if (mark === END) return at + 22 <= hay.length && hay.readUInt32LE(at + 4) === 0;
  if (at + 46 > hay.length) return false;
  const shift = mark === CENTRAL ? 2 : 0;
  const version = hay.readUInt16LE(at + 4 + shift) & 255;
  const method = hay.readUInt16LE(at + 8 + shift);
  const nameLength = hay.readUInt16LE(at + 26 + shift);
  return version <= NEWEST_VERSION && METHODS.includes(method) && nameLength > 0 && nameLength <= LONGEST_NAME;
}
