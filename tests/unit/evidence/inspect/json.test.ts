import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEEPEST_JSON, jsonFault } from "#db/evidence/inspect/json.ts";

const quiet = () => undefined;

describe("reading JSON without keeping it", () => {
  it("accepts whatever JSON.stringify writes, and tells of each text with an escape as it reads", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const written = JSON.stringify(value, null, indent);
        const heard: string[] = [];
        expect(jsonFault(written, (text) => heard.push(text))).toBeUndefined();
        const escaped = (written.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((text) => text.includes("\\"));
        expect(heard.map((text) => JSON.stringify(text))).toEqual(escaped);
      }),
    );
  });

  it("agrees with JSON.parse on texts that are nearly JSON", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "\\",
      "\\u00e9",
      "1",
      "-",
      "0",
      "01",
      ".",
      "5",
      "e",
      "E+",
      "true",
      "nul",
      "null",
      " ",
      "\n",
      "\t",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
        const text = chosen.join("");
        expect(jsonFault(text, quiet) === undefined).toBe(isJson(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ["as deep as allowed", DEEPEST_JSON, undefined],
    ["one deeper", DEEPEST_JSON + 1, "too_deep"],
  ])("finds %s in lists and objects alike", (_, depth, reason) => {
    expect(jsonFault("[".repeat(depth) + "]".repeat(depth), quiet)?.reason).toBe(reason);
    expect(jsonFault(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`, quiet)?.reason).toBe(reason);
  });

  it("says where the fault is", () => {
    expect(jsonFault('{"a": 1,\n "b" 2}', quiet)).toEqual({ reason: "broken_json", at: 10 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
