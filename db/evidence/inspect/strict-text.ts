import { isUtf8 } from "node:buffer";
import type { TextRefusal } from "#domain/evidence/verdict.ts";

/** A text, or the first thing that keeps bytes from being one, with its line counted from 1. */
export type StrictText =
  | { readonly text: string }
  | { readonly reason: Extract<TextRefusal, "not_utf8" | "control_character">; readonly line: number };

/**
 * The text that bytes are, read strictly.
 *
 * Shape: UTF-8 and nothing else, with no sequence longer than it need be; a byte order mark at the beginning is left
 * out. Of the control characters only tab and line ends stand. Marks that turn the direction of writing are allowed:
 * texts in Arabic or Hebrew need them, and nobody chooses a file by its contents. In names they are refused.
 */
export function readStrictText(bytes: Uint8Array): StrictText {
  if (!isUtf8(bytes)) return { reason: "not_utf8", line: lineOf(bytes, firstBroken(bytes)) };
  const at = firstControl(bytes);
  if (at >= 0) return { reason: "control_character", line: lineOf(bytes, at) };
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}

/** Whether the beginning of a file may be that of a text; the last character may be cut off. */
export function beginsAsText(bytes: Uint8Array): boolean {
  const cut = [0, 1, 2, 3].find((most) => isUtf8(bytes.subarray(0, bytes.length - most)));
  return cut !== undefined && firstControl(bytes) < 0;
}

function firstControl(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 ? byte !== 0x09 && byte !== 0x0a && byte !== 0x0d : byte === 0x7f) return at;
    // U+0080 to U+009F, the second set of controls.
    if (byte === 0xc2 && (bytes[at + 1] ?? 0xff) < 0xa0) return at;
  }
  return -1;
}

// Halves the beginning that still is UTF-8, give or take the character at its end, until the broken one is found.
function firstBroken(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 8) {
    const middle = (good + bad) >> 1;
    const isGood = [0, 1, 2, 3].some((back) => isUtf8(bytes.subarray(0, middle - back)));
    if (isGood) good = middle;
    else bad = middle;
  }
  return good;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = bytes.indexOf(0x0a); index >= 0 && index < at; index = bytes.indexOf(0x0a, index + 1)) line += 1;
  return line;
}
