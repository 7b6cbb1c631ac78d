import { isDigit, isRegular, isWhite } from "#db/evidence/inspect/pdf/character.ts";

/** A place in some bytes, read from left to right. */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
}

/** A cursor at the beginning of some bytes, or of a part of them. */
export function cursorOn(bytes: Uint8Array, from = 0, end = bytes.length): Cursor {
  return { bytes, at: from, end };
}

/** The byte under the cursor, or undefined at the end. */
export function peek(cursor: Cursor, ahead = 0): number | undefined {
  return cursor.at + ahead < cursor.end ? cursor.bytes[cursor.at + ahead] : undefined;
}

/** Steps over white space, and over nothing else. */
export function skipWhite(cursor: Cursor): void {
  while (isWhite(peek(cursor))) cursor.at += 1;
}

/** Steps over white space and comments. */
export function skipBlank(cursor: Cursor): void {
  skipWhite(cursor);
  while (peek(cursor) === 0x25) {
    readComment(cursor);
    skipWhite(cursor);
  }
}

/** Reads a comment, from its percent sign up to its end of line. */
export function readComment(cursor: Cursor): Uint8Array {
  const from = cursor.at;
  while (cursor.at < cursor.end && peek(cursor) !== 10 && peek(cursor) !== 13) cursor.at += 1;
  return cursor.bytes.subarray(from, cursor.at);
}

/** Whether this word stands under the cursor, whole. */
export function isAtWord(cursor: Cursor, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (peek(cursor, at) !== word.charCodeAt(at)) return false;
  return !isRegular(peek(cursor, word.length));
}

/** Steps over this word if it stands here. */
export function takeWord(cursor: Cursor, word: string): boolean {
  const isHere = isAtWord(cursor, word);
  if (isHere) cursor.at += word.length;
  return isHere;
}

/** Reads a whole number of at most ten digits, or nothing. */
export function takeWhole(cursor: Cursor): number | undefined {
  let ahead = 0;
  let worth = 0;
  while (isDigit(peek(cursor, ahead))) {
    worth = worth * 10 + (peek(cursor, ahead) ?? 0) - 0x30;
    ahead += 1;
  }
  if (ahead === 0 || ahead > 10) return undefined;
  cursor.at += ahead;
  return worth;
}

/** Some bytes as text, one character a byte. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
