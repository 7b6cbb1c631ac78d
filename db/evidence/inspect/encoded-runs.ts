import { sureKindOfBytes } from "#db/evidence/inspect/signatures.ts";

/** What was found: a file written as letters, or a run of letters so long that it must be something of the kind. */
export type EncodedFinding = "encoded_file" | "encoded_content";

/** Hears a text in pieces and says when it holds a file that was written in base64 or hexadecimal. */
export interface EncodedRuns {
  hear(text: string): void;
  /** What was found so far; asked at the end, it ends the last run too. */
  finding(isEnd: boolean): EncodedFinding | undefined;
}

/** The longest run without a break that a text may have. */
const LONGEST_RUN = 4_096;

// The smallest picture that a browser shows is about this long when it is written down.
const SHORTEST_FILE = 80;
const HEAD = 512;

// Shorter lines are words, not a file cut to the width of a letter.
const SHORTEST_LINE = 40;

// How long a hash is in hexadecimal: a list of them, one a line, is no encoded file.
const HASH_LENGTHS = [40, 48, 56, 64, 96, 128];

const OTHER = 0;
const LETTER = 1;
const HEX = 2;
const LINE_END = 3;
const BLANK = 4;

const CLASSES = new Uint8Array(128).map((_, code) => classOf(String.fromCharCode(code)));

/**
 * Listens for files written as letters.
 *
 * Shape: a run goes on over the end of a line when the line holds nothing else and the next is as long, as in a
 * letter or a certificate; it ends at padding.
 * Refuses: `encoded_file` where a run begins like a picture, video, audio or archive; `encoded_content` where it begins
 * like another file or is longer than 4,096 letters.
 */
export function encodedRuns(): EncodedRuns {
  let found: EncodedFinding | undefined;
  let head = "";
  let length = 0;
  let isHex = true;
  let lineLength = 0;
  let joinedLines = 0;
  let isPureLine = true;
  let isWaiting = false;

  function end(): void {
    if (length >= SHORTEST_FILE && found !== "encoded_file") found = judge(head, length, isHex, joinedLines) ?? found;
    head = "";
    length = 0;
    isHex = true;
    lineLength = 0;
    joinedLines = 0;
    isWaiting = false;
  }

  function endOfLine(): void {
    const isFull = isPureLine && lineLength >= SHORTEST_LINE;
    const goesOn = isWaiting || (length > 0 && isFull && (joinedLines === 0 || joinedLines === lineLength));
    isPureLine = true;
    if (!goesOn) {
      end();
      return;
    }
    if (!isWaiting) joinedLines = lineLength;
    lineLength = 0;
    isWaiting = true;
  }

  function hear(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? CLASSES[code] : OTHER;
      if (kind === LETTER || kind === HEX) {
        if (lineLength === 0 || length === 0) from = at;
        isWaiting = false;
        length += 1;
        lineLength += 1;
        if (kind === LETTER) isHex = false;
        continue;
      }
      if (length > 0 && !isWaiting && head.length < HEAD) head += text.slice(from, Math.min(at, from + HEAD));
      if (kind === LINE_END) endOfLine();
      else if (kind === OTHER || !(isWaiting || lineLength === 0)) {
        end();
        isPureLine = false;
      }
    }
    if (length > 0 && !isWaiting && head.length < HEAD) head += text.slice(from, from + HEAD);
  }

  return {
    hear,
    finding(isEnd) {
      if (isEnd) end();
      return found;
    },
  };
}

function judge(head: string, length: number, isHex: boolean, joinedLines: number): EncodedFinding | undefined {
  if (/^(.)\1*$/.test(head)) return undefined;
  const kinds = [sureKindOfBytes(Buffer.from(head, "base64")), isHex && sureKindOfBytes(Buffer.from(head, "hex"))];
  for (const kind of kinds) {
    if (kind === undefined || kind === false) continue;
    return /^(picture|video|audio|archive|zip)$/.test(kind) ? "encoded_file" : "encoded_content";
  }
  const isListOfHashes = isHex && HASH_LENGTHS.includes(joinedLines);
  return length > LONGEST_RUN && !isListOfHashes ? "encoded_content" : undefined;
}

function classOf(letter: string): number {
  if (letter === "\n" || letter === "\r") return LINE_END;
  if (letter === " " || letter === "\t") return BLANK;
  if (/[0-9a-fA-F]/.test(letter)) return HEX;
  return /[A-Za-z+/_-]/.test(letter) ? LETTER : OTHER;
}
