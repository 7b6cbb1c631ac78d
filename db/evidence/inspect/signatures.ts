import { type ContentKind, SIGNATURES } from "#db/evidence/inspect/signature-table.ts";

/** What bytes that are no text are, by their beginning; undefined when no known format begins so. */
export function kindOfBytes(bytes: Uint8Array): ContentKind | undefined {
  return MARKS.find((mark) => stands(bytes, mark))?.kind ?? kindOfBoxes(bytes) ?? kindByStructure(bytes);
}

/**
 * What a format of pictures, video, sound, archives or programs the bytes begin as, where chance must be ruled out:
 * bytes decoded from something that may be no file at all.
 *
 * Shape: only marks of four bytes and more count, and JPEG's three with a fourth that its format allows.
 */
export function sureKindOfBytes(bytes: Uint8Array): ContentKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return isJpegMarker(bytes[3]) ? "picture" : undefined;
  const sure = MARKS.find((mark) => mark.bytes.length >= 4 && stands(bytes, mark));
  return sure?.kind ?? kindOfBoxes(bytes) ?? (isGif(bytes) ? "picture" : undefined);
}

/** Whether a picture, a film or an archive begins anywhere in the bytes, not only at their beginning. */
export function holdsFile(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ANYWHERE.some((mark) => whole.includes(mark));
}

const MARKS = SIGNATURES.map(([kind, , mark, at = 0]) => ({ kind, at, bytes: Buffer.from(mark, "hex") }));

const ANYWHERE = [
  "ffd8ffe000104a464946",
  "ffd8ffdb0043",
  "ffd8ffe1",
  "89504e470d0a1a0a",
  "474946383961",
  "474946383761",
  "57454250565038",
  "667479706865",
  "6674797061766966",
  "667479706d70",
  "6674797069736f",
  "1a45dfa3",
  "526172211a07",
  "377abcaf271c",
  "504b0304",
  "fd377a585a00",
].map((mark) => Buffer.from(mark, "hex"));

const PICTURE_BRANDS = /^(hei[cfmsx]|hev[cmsx]|mif1|msf1|avi[fs]|crx |jxl |jp[2xm] )/;

function kindOfBoxes(bytes: Uint8Array): ContentKind | undefined {
  const box = ascii(bytes, 4, 4);
  if (box === "ftyp") {
    const brand = ascii(bytes, 8, 4);
    if (PICTURE_BRANDS.test(brand)) return "picture";
    return /^(M4[ABP]|F4[AB]) /.test(brand) ? "audio" : "video";
  }
  if (bytes[0] === 0 && /^(moov|mdat|wide|free|skip|pnot|moof|styp|sidx)$/.test(box)) return "video";
  const inner = ascii(bytes, 8, 4);
  if (/^(RIFF|RIFX|RF64)/.test(ascii(bytes, 0, 4))) {
    if (inner === "WEBP") return "picture";
    if (/^AVI[ X]$/.test(inner)) return "video";
    return /^(WAVE|RMID)$/.test(inner) ? "audio" : undefined;
  }
  if (ascii(bytes, 0, 4) !== "FORM") return undefined;
  if (/^AIF[FC]$/.test(inner)) return "audio";
  return inner === "ILBM" ? "picture" : undefined;
}

function kindByStructure(bytes: Uint8Array): ContentKind | undefined {
  if (isGif(bytes) || isBitmap(bytes) || /^P[1-7]\s+(#.*\s)?\d+\s+\d+/.test(ascii(bytes, 0, 100))) return "picture";
  if (ascii(bytes, 0, 2) === "MZ" && bytes.subarray(0, 64).includes(0)) return "program";
  if (isTransportStream(bytes)) return "video";
  return isFramedSound(bytes) ? "audio" : undefined;
}

function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a/.test(ascii(bytes, 0, 6));
}

function isJpegMarker(marker = 0): boolean {
  return marker >= 0xc0 && marker !== 0xff;
}

function isBitmap(bytes: Uint8Array): boolean {
  if (ascii(bytes, 0, 2) !== "BM" || bytes.length < 26) return false;
  const header = bytes.subarray(14, 18);
  return [12, 16, 40, 52, 56, 64, 108, 124].includes(header[0] ?? 0) && header.subarray(1).every((byte) => byte === 0);
}

function isTransportStream(bytes: Uint8Array): boolean {
  return [0, 4].some((start) =>
    [0, 1, 2, 3].every((packet) => bytes[start + packet * (188 + start)] === 0x47 && bytes.length > 600),
  );
}

const BIT_RATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const SAMPLE_RATES = [44_100, 48_000, 32_000];

// MPEG 1, layer 3, without a title: a second frame stands where the first one's header says.
function isFramedSound(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first !== 0xff || (second & 0xfe) !== 0xfa) return false;
  const [bitRate = 0, sampleRate = 0] = [BIT_RATES[third >> 4], SAMPLE_RATES[(third >> 2) & 3]];
  if (bitRate === 0 || sampleRate === 0) return false;
  const length = Math.floor((144_000 * bitRate) / sampleRate) + ((third >> 1) & 1);
  return bytes.length <= length || (bytes[length] === 0xff && ((bytes[length + 1] ?? 0) & 0xfe) === 0xfa);
}

function stands(bytes: Uint8Array, { bytes: mark, at }: { readonly bytes: Uint8Array; readonly at: number }): boolean {
  return bytes.length >= at + mark.length && mark.every((value, index) => bytes[at + index] === value);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.subarray(from, from + length)).toString("latin1");
}
