import type { PdfRefusal } from "#domain/evidence/verdict.ts";

const PICTURE_TABLES = ["sbix", "CBDT", "SVG "];
const TABLED = [0x00010000, 0x74727565, 0x4f54544f, 0x74797031];
const MOST_TABLES = 64;

/** Whether bytes are a typeface: Type 1, bare CFF, or tables, none of which holds pictures. */
export function isFont(data: Uint8Array): boolean | PdfRefusal {
  const hay = Buffer.from(data.buffer, data.byteOffset, data.length);
  if (hay.length < 4) return hay.length === 0;
  if (hay.toString("latin1", 0, 2) === "%!" || (hay[0] === 0x80 && hay[1] === 1)) return true;
  if (!TABLED.includes(hay.readUInt32BE(0))) return hay[0] === 1 && (hay[2] ?? 0) >= 4 && (hay[3] ?? 9) <= 4;
  const count = hay.length >= 12 ? hay.readUInt16BE(4) : 0;
  if (count === 0 || count > MOST_TABLES || hay.length < 12 + 16 * count) return false;
  const tables = Array.from({ length: count }, (_, at) => hay.toString("latin1", 12 + 16 * at, 16 + 16 * at));
  return tables.some((table) => PICTURE_TABLES.includes(table)) ? "pdf_picture" : true;
}
