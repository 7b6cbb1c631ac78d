const WHITE = 1;
const DELIMITER = 2;

const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = WHITE;
for (const letter of "()<>[]{}/%") KINDS[letter.charCodeAt(0)] = DELIMITER;

/** Whether a byte is white space to a PDF; no byte at all is not. */
export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && KINDS[byte] === WHITE;
}

/** Whether a byte is part of a word: neither white space nor a delimiter. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && KINDS[byte] === 0;
}

/** Whether a byte is one of 0 to 9. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** What a byte is worth as a hexadecimal digit, or -1. */
export function hexadecimalWorth(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
