import { latin } from "#db/evidence/inspect/pdf/cursor.ts";
import { isFont } from "#db/evidence/inspect/pdf/font-shape.ts";
import { PICTURE_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import type { StreamRole } from "#db/evidence/inspect/pdf/stream-roles.ts";
import { isArray, type PdfDictionary } from "#db/evidence/inspect/pdf/value.ts";
import type { PdfRefusal } from "#domain/evidence/verdict.ts";

const MOST_BYTES = 5_000_000;
const MOST_UNUSED_BYTES = 100_000;
const MOST_SAMPLES = PICTURE_LIMITS.side ** 2;
const MOST_SHADING_BYTES = 400_000;
const MOST_GLYPHS = 65_536;
const MOST_PALETTE_BYTES = 8_192;
const PICTURE_IN_TEXT = /\/9j\/4[A-Za-z0-9+/]|iVBORw0KGgo|R0lGODlh/;

/**
 * Whether the bytes of a stream are what its role says. Answers false, or a closer reason for refusing it.
 *
 * Shape: sampled functions and meshes of shadings can paint a picture without being one, so they may hold no more
 * than a small picture does.
 */
export function isWhatItSays(role: StreamRole, data: Uint8Array, dictionary: PdfDictionary): boolean | PdfRefusal {
  switch (role) {
    case "font":
      return isFont(data);
    case "function":
      return isFunction(data, dictionary);
    case "shading":
      return data.length <= MOST_SHADING_BYTES || "pdf_picture";
    case "letters":
      return data.length <= MOST_BYTES && isText(data);
    case "glyph_table":
      return data.length <= MOST_GLYPHS * 2;
    case "metadata":
      return isMetadata(data);
    case "profile":
      return data.length <= MOST_BYTES && isProfile(data);
    case "palette":
      return data.length <= MOST_PALETTE_BYTES;
    case "certificate":
      return data.length <= MOST_BYTES && data[0] === 0x30;
    case "hints":
      return data.length <= MOST_BYTES;
    case "content":
    case "picture":
    case "table":
      return true;
    default:
      return role satisfies never;
  }
}

/** Whether bytes are a table of letters of a typeface, judged by themselves. */
export function isLetterTable(data: Uint8Array): boolean {
  return (
    data.length <= MOST_UNUSED_BYTES && isText(data) && /^(%!PS-Adobe|\/CIDInit)[\s\S]*begincmap/.test(latin(data))
  );
}

function isFunction(data: Uint8Array, dictionary: PdfDictionary): boolean | PdfRefusal {
  if (dictionary.get("FunctionType") === 4) return data.length <= MOST_BYTES && isText(data);
  if (dictionary.get("FunctionType") !== 0) return false;
  const size = dictionary.get("Size");
  if (!isArray(size)) return false;
  const samples = size.reduce<number>((product, side) => product * (typeof side === "number" ? side : Number.NaN), 1);
  if (size.length > 1 && !(samples <= MOST_SAMPLES)) return "pdf_picture";
  return samples <= MOST_BYTES && data.length <= samples * 32 * 4 + 16;
}

function isMetadata(data: Uint8Array): boolean | PdfRefusal {
  const text = latin(data);
  if (/xmpGImg|<xmp:Thumbnails/i.test(text)) return "pdf_thumbnail";
  if (PICTURE_IN_TEXT.test(text)) return "pdf_hidden_file";
  return data.length <= MOST_BYTES && isText(data) && /^(\xef\xbb\xbf)?\s*</.test(text);
}

function isProfile(data: Uint8Array): boolean {
  const hay = Buffer.from(data.buffer, data.byteOffset, data.length);
  if (hay.length < 128 || hay.toString("latin1", 36, 40) !== "acsp") return false;
  return Math.abs(hay.readUInt32BE(0) - hay.length) <= 4;
}

function isText(data: Uint8Array): boolean {
  return data.every((byte) => byte >= 0x20 || (byte >= 9 && byte <= 13));
}
