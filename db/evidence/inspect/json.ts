import type { TextRefusal } from "#domain/evidence/verdict.ts";

/** What is wrong with a JSON text, and where it is, counted in characters. */
export interface JsonFault {
  readonly reason: Extract<TextRefusal, "broken_json" | "too_deep">;
  readonly at: number;
}

/** How deep lists and objects may stand in each other. */
export const DEEPEST_JSON = 100;

/**
 * Reads a JSON text without keeping anything of it, so that no text can take more memory than its own length.
 *
 * Shape: accepts what JSON.parse accepts, to the given depth; tells `hear` of each text that has an escape in it, as it
 * reads when the escapes are undone.
 * Refuses: `broken_json`, `too_deep`.
 * Source: RFC 8259.
 */
export function jsonFault(text: string, hear: (written: string) => void): JsonFault | undefined {
  const inObject: boolean[] = [];
  let at = blanks(text, 0);
  for (;;) {
    const opening = text[at];
    if (opening === "{" || opening === "[") {
      if (inObject.length >= DEEPEST_JSON) return { reason: "too_deep", at };
      const isObject = opening === "{";
      at = blanks(text, at + 1);
      if (text[at] !== (isObject ? "}" : "]")) {
        inObject.push(isObject);
        if (!isObject) continue;
        const named = afterName(text, at, hear);
        if (named < 0) return { reason: "broken_json", at };
        at = named;
        continue;
      }
      at += 1;
    } else {
      const ended = afterScalar(text, at, hear);
      if (ended < 0) return { reason: "broken_json", at };
      at = ended;
    }
    for (;;) {
      at = blanks(text, at);
      const isObject = inObject.at(-1);
      if (isObject === undefined) return at === text.length ? undefined : { reason: "broken_json", at };
      if (text[at] === ",") {
        at = blanks(text, at + 1);
        const next = isObject ? afterName(text, at, hear) : at;
        if (next < 0) return { reason: "broken_json", at };
        at = next;
        break;
      }
      if (text[at] !== (isObject ? "}" : "]")) return { reason: "broken_json", at };
      inObject.pop();
      at += 1;
    }
  }
}

function afterName(text: string, from: number, hear: (written: string) => void): number {
  if (text[from] !== '"') return -1;
  const ended = afterString(text, from, hear);
  if (ended < 0) return -1;
  const colon = blanks(text, ended);
  return text[colon] === ":" ? blanks(text, colon + 1) : -1;
}

function afterScalar(text: string, from: number, hear: (written: string) => void): number {
  if (text[from] === '"') return afterString(text, from, hear);
  const word = ["true", "false", "null"].find((known) => text.startsWith(known, from));
  return word === undefined ? afterNumber(text, from) : from + word.length;
}

function afterString(text: string, from: number, hear: (written: string) => void): number {
  let hasEscape = false;
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      if (hasEscape) hear(String(JSON.parse(text.slice(from, at + 1))));
      return at + 1;
    }
    if (code < 0x20) return -1;
    if (code !== 0x5c) continue;
    hasEscape = true;
    if (!/^(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at + 1, at + 6))) return -1;
    at += text[at + 1] === "u" ? 5 : 1;
  }
  return -1;
}

function afterNumber(text: string, from: number): number {
  let at = text[from] === "-" ? from + 1 : from;
  const whole = digits(text, at);
  if (whole === at || (text[at] === "0" && whole > at + 1)) return -1;
  at = whole;
  if (text[at] === ".") {
    const part = digits(text, at + 1);
    if (part === at + 1) return -1;
    at = part;
  }
  if (text[at] !== "e" && text[at] !== "E") return at;
  const sign = text[at + 1] === "+" || text[at + 1] === "-" ? 1 : 0;
  const power = digits(text, at + 1 + sign);
  return power === at + 1 + sign ? -1 : power;
}

function digits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}

function blanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return at;
}
