import type { Budget } from "#db/evidence/inspect/pdf/budget.ts";
import { isRegular } from "#db/evidence/inspect/pdf/character.ts";
import { type Cursor, cursorOn, latin, peek, skipBlank } from "#db/evidence/inspect/pdf/cursor.ts";
import { type InlinePicture, readInlinePicture } from "#db/evidence/inspect/pdf/inline-picture.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { isOperator } from "#db/evidence/inspect/pdf/operators.ts";
import { skipHexadecimal, skipLiteral } from "#db/evidence/inspect/pdf/read-string.ts";
import { readName } from "#db/evidence/inspect/pdf/read-value.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";

/** What a content stream uses, by the names its resources give them. */
export interface ContentUse {
  readonly drawn: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly fonts: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly pictures: readonly InlinePicture[];
}

/**
 * Reads a content stream from end to end, instruction by instruction, drawing nothing.
 *
 * Refuses: `pdf_unreadable` for an instruction that no standard knows, what `readInlinePicture` refuses.
 */
export function readContent(data: Uint8Array, budget: Budget, part: string): ContentUse {
  const cursor = cursorOn(data);
  const use = {
    drawn: new Set<string>(),
    patterns: new Set<string>(),
    fonts: new Set<string>(),
    states: new Set<string>(),
    pictures: [] as InlinePicture[],
  };
  let name: string | undefined;
  let forgiving = 0;
  for (skipBlank(cursor); cursor.at < cursor.end; skipBlank(cursor)) {
    const byte = peek(cursor);
    if (byte === 0x2f) name = readName(cursor);
    else if (!isRegular(byte)) skipBracket(cursor, part);
    else {
      if (skipNumber(cursor)) continue;
      const word = readWord(cursor);
      if (!isOperator(word) && forgiving === 0) throw new RefusedPdf("pdf_unreadable", part);
      if (word === "BX") forgiving += 1;
      else if (word === "EX") forgiving = Math.max(0, forgiving - 1);
      else if (word === "BI") use.pictures.push(readInlinePicture(cursor, budget, part));
      else if (word === "ID" || word === "EI") throw new RefusedPdf("pdf_unreadable", part);
      else if (name !== undefined) note(use, word, name);
      name = undefined;
    }
  }
  return use;
}

type Noted = Record<"drawn" | "patterns" | "fonts" | "states", Set<string>>;

function note(use: Noted, word: string, name: string): void {
  if (word === "Do") use.drawn.add(name);
  else if (word === "Tf") use.fonts.add(name);
  else if (word === "gs") use.states.add(name);
  else if (word === "scn" || word === "SCN") use.patterns.add(name);
}

// Brackets of arrays and dictionaries are stepped over one by one: what stands between them is no instruction.
function skipBracket(cursor: Cursor, part: string): void {
  const from = cursor.at;
  const byte = peek(cursor);
  if (byte === 0x28) skipLiteral(cursor);
  else if (byte === 0x5b || (byte === 0x3c && peek(cursor, 1) === 0x3c)) skipGroup(cursor, part, 0);
  else if (byte === 0x3c) skipHexadecimal(cursor);
  else throw new RefusedPdf("pdf_unreadable", `${part}, byte ${from}`);
}

function skipGroup(cursor: Cursor, part: string, depth: number): void {
  if (depth > PDF_LIMITS.nesting) throw new RefusedPdf("pdf_too_large_inside", part);
  const isDictionary = peek(cursor) === 0x3c;
  cursor.at += isDictionary ? 2 : 1;
  for (;;) {
    skipBlank(cursor);
    const byte = peek(cursor);
    if (isDictionary ? byte === 0x3e && peek(cursor, 1) === 0x3e : byte === 0x5d) break;
    if (byte === 0x2f) readName(cursor);
    else if (isRegular(byte)) {
      if (skipNumber(cursor)) continue;
      const word = readWord(cursor);
      if (!["true", "false", "null"].includes(word)) throw new RefusedPdf("pdf_unreadable", part);
    } else if (byte === 0x5b || (byte === 0x3c && peek(cursor, 1) === 0x3c)) skipGroup(cursor, part, depth + 1);
    else skipBracket(cursor, part);
  }
  cursor.at += isDictionary ? 2 : 1;
}

function readWord(cursor: Cursor): string {
  const from = cursor.at;
  while (isRegular(peek(cursor))) cursor.at += 1;
  return cursor.at - from > 64 ? "" : latin(cursor.bytes.subarray(from, cursor.at));
}

// Readers forgive what producers get wrong in numbers, such as a second sign: digits, signs and points will do.
function skipNumber(cursor: Cursor): boolean {
  const { bytes, end } = cursor;
  let at = cursor.at;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const isDigitOrSign = (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2d || byte === 0x2b;
    if (!isDigitOrSign) break;
  }
  if (at === cursor.at || isRegular(peek(cursor, at - cursor.at))) return false;
  cursor.at = at;
  return true;
}
