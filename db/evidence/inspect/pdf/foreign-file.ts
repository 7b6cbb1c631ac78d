interface Signature {
  readonly name: string;
  /** Hexadecimal digits, two dots for any byte. */
  readonly bytes: string;
  /** Long enough not to occur by chance, so looked for everywhere and not only at the beginning. */
  readonly isLong: boolean;
}

const SIGNATURES: readonly Signature[] = [
  { name: "PNG", bytes: "89504e470d0a1a0a", isLong: true },
  { name: "JPEG", bytes: "ffd8ffe0....4a46494600", isLong: true },
  { name: "JPEG", bytes: "ffd8ffe1....45786966", isLong: true },
  { name: "JPEG", bytes: "ffd8ffee....41646f6265", isLong: true },
  { name: "JPEG 2000", bytes: "0000000c6a5020200d0a870a", isLong: true },
  { name: "JPEG 2000", bytes: "ff4fff51", isLong: false },
  { name: "JPEG XL", bytes: "0000000c4a584c200d0a870a", isLong: true },
  { name: "GIF", bytes: "474946383961", isLong: true },
  { name: "GIF", bytes: "474946383761", isLong: true },
  { name: "WebP", bytes: "52494646........57454250", isLong: true },
  { name: "AVI", bytes: "52494646........41564920", isLong: true },
  { name: "WAV", bytes: "52494646........57415645", isLong: true },
  { name: "MP4", bytes: "0000....6674797069736f", isLong: true },
  { name: "MP4", bytes: "0000....667479706d7034", isLong: true },
  { name: "AVIF", bytes: "0000....6674797061766966", isLong: true },
  { name: "HEIC", bytes: "0000....6674797068656963", isLong: true },
  { name: "QuickTime", bytes: "0000....667479707174", isLong: true },
  { name: "7z", bytes: "377abcaf271c", isLong: true },
  { name: "RAR", bytes: "526172211a07", isLong: true },
  { name: "JPEG", bytes: "ffd8ff", isLong: false },
  { name: "TIFF", bytes: "49492a00", isLong: false },
  { name: "TIFF", bytes: "4d4d002a", isLong: false },
  { name: "Matroska", bytes: "1a45dfa3", isLong: false },
  { name: "Ogg", bytes: "4f676753", isLong: false },
  { name: "FLAC", bytes: "664c6143", isLong: false },
  { name: "MP3", bytes: "494433", isLong: false },
  { name: "ZIP", bytes: "504b0304", isLong: false },
  { name: "gzip", bytes: "1f8b08", isLong: false },
  { name: "xz", bytes: "fd377a585a00", isLong: true },
];

/**
 * Which picture, film, sound or archive begins here, or, where its mark is long enough not to be chance, stands
 * anywhere in these bytes. The bytes are compared and not opened.
 */
export function foreignFileIn(bytes: Uint8Array): string | undefined {
  const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return SIGNATURES.find((signature) => stands(hay, signature))?.name;
}

/** The same, but only of the marks that do not occur by chance. */
export function foreignFileAnywhere(bytes: Uint8Array): string | undefined {
  const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return SIGNATURES.filter(({ isLong }) => isLong).find((signature) => stands(hay, signature))?.name;
}

function stands(hay: Buffer, { bytes, isLong }: Signature): boolean {
  if (isAt(hay, 0, bytes)) return true;
  if (!isLong) return false;
  const solid = (/(?:[0-9a-f]{2}){3,}$/.exec(bytes.replaceAll("..", " ".repeat(2))) ?? [""])[0];
  const offset = (bytes.length - solid.length) / 2;
  const needle = Buffer.from(solid, "hex");
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
    if (at >= offset && isAt(hay, at - offset, bytes)) return true;
  return false;
}

function isAt(hay: Buffer, at: number, bytes: string): boolean {
  for (let digit = 0; digit < bytes.length; digit += 2) {
    const wanted = bytes.slice(digit, digit + 2);
    if (wanted !== ".." && hay[at + digit / 2] !== Number.parseInt(wanted, 16)) return false;
  }
  return true;
}
