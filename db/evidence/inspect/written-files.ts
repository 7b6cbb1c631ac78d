import { encodedRuns } from "#db/evidence/inspect/encoded-runs.ts";
import type { TextRefusal } from "#domain/evidence/verdict.ts";

/** A file that stands in a text as letters, and on which line. */
export interface WrittenFile {
  readonly reason: Extract<TextRefusal, "data_uri" | "encoded_content" | "encoded_file">;
  readonly line: number;
}

const DATA_URI = /(?<![\w-])data:(?:[\w.+-]{1,60}\/[\w.+-]{1,60}(?:;[\w.=+-]{1,60}){0,5}|;base64),[^\s"'`)]/i;

// The oldest way to write a file as letters: a first line with its rights, then lines that say their length, mostly "M".
const UUENCODED = /^begin(?:-base64)? [0-7]{3,4} \S.*\r?\n(?:M.{60}|[A-Za-z0-9+/]{60})/m;

/** The first file that is written out in a text: a data address, base64, hexadecimal, uuencoding. */
export function writtenFileIn(text: string): WrittenFile | undefined {
  const runs = encodedRuns();
  let line = 1;
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.slice(from, from + PIECE);
    runs.hear(piece);
    const reason = runs.finding(from + PIECE >= text.length);
    if (reason !== undefined) return { reason, line };
    line += linesIn(piece);
  }
  const uuencoded = UUENCODED.exec(text);
  if (uuencoded !== null) return { reason: "encoded_content", line: 1 + linesIn(text.slice(0, uuencoded.index)) };
  const address = DATA_URI.exec(text);
  return address === null ? undefined : { reason: "data_uri", line: 1 + linesIn(text.slice(0, address.index)) };
}

// A finding is known to this many characters, which is as near as a person needs to find it.
const PIECE = 1_024;

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
