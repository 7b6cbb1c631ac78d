import { hexadecimalWorth, isWhite } from "#db/evidence/inspect/pdf/character.ts";
import { type Cursor, latin, peek } from "#db/evidence/inspect/pdf/cursor.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { PdfString } from "#db/evidence/inspect/pdf/value.ts";

const LETTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/**
 * Reads a string in round or pointed brackets.
 *
 * Refuses: `pdf_unreadable` for one without end or with a letter that is no digit; `pdf_too_large_inside`.
 */
export function readString(cursor: Cursor): PdfString {
  return { kind: "string", text: peek(cursor) === 0x28 ? readLiteral(cursor) : readHexadecimal(cursor) };
}

/** Steps over a string in round brackets and answers what stood between them, its escapes left as they are. */
export function skipLiteral(cursor: Cursor): Uint8Array {
  const from = cursor.at + 1;
  let open = 0;
  do {
    const byte = peek(cursor);
    if (byte === undefined) throw new RefusedPdf("pdf_unreadable", `byte ${from}`);
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    cursor.at += byte === 0x5c ? 2 : 1;
  } while (open > 0);
  return cursor.bytes.subarray(from, cursor.at - 1);
}

/** Steps over a string in pointed brackets and answers the digits that stood between them. */
export function skipHexadecimal(cursor: Cursor): Uint8Array {
  const from = cursor.at + 1;
  cursor.at = from;
  while (peek(cursor) !== 0x3e) {
    const byte = peek(cursor);
    if (hexadecimalWorth(byte) < 0 && !isWhite(byte)) throw new RefusedPdf("pdf_unreadable", `byte ${cursor.at}`);
    cursor.at += 1;
  }
  cursor.at += 1;
  return cursor.bytes.subarray(from, cursor.at - 1);
}

function readLiteral(cursor: Cursor): string {
  const written = boundedText(skipLiteral(cursor));
  if (!written.includes("\\")) return written;
  return written.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
    if (escaped === "\r\n" || escaped === "\n" || escaped === "\r") return "";
    return LETTERS[escaped] ?? escaped;
  });
}

function readHexadecimal(cursor: Cursor): string {
  const digits = boundedText(skipHexadecimal(cursor)).replaceAll(/[^0-9a-fA-F]/g, "");
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, "hex").toString("latin1");
}

function boundedText(bytes: Uint8Array): string {
  if (bytes.length > PDF_LIMITS.stringBytes) throw new RefusedPdf("pdf_too_large_inside", "string");
  return latin(bytes);
}
