import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes, type JsonValue } from "#domain/record/canonical-json.ts";
import { recordableJson } from "#tests/unit/record/json-values.ts";

const canonicalText = (value: JsonValue) => new TextDecoder("utf-8", { fatal: true }).decode(canonicalBytes(value));

// Written apart from the library: sort, then let JSON spell the primitives.
function secondOpinion(value: JsonValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(secondOpinion).join()}]`;
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${secondOpinion(member)}`).join()}}`;
}

class Rewritten {
  toJSON() {
    return "something else";
  }
}

describe("what canonical JSON refuses", () => {
  const hole = new Array(2);
  hole[0] = 1;
  it.each<[string, unknown]>([
    ["undefined", undefined],
    ["an undefined member", { a: undefined }],
    ["an undefined item", [undefined]],
    ["a hole in an array", hole],
    ["a function", { a: () => 1 }],
    ["a symbol", Symbol("a")],
    ["a symbol key", { [Symbol("a")]: 1 }],
    ["a hidden key", Object.defineProperty({}, "a", { value: 1, enumerable: false })],
    ["a bigint", { a: 1n }],
    ["NaN", Number.NaN],
    ["infinity", [Number.POSITIVE_INFINITY]],
    ["minus infinity", [Number.NEGATIVE_INFINITY]],
    ["a fraction", { a: 0.5 }],
    ["2 to the 53rd, one beyond the safe integers (RFC 8785, appendix B)", 9007199254740992],
    ["1e21, whole but not safe", 1e21],
    ["a lone high surrogate", "\ud800"],
    ["a lone low surrogate", ["\udead"]],
    ["a lone surrogate in a key", { "\ud800": 1 }],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["an object that rewrites itself", new Rewritten()],
    ["a boxed number", Object(1)],
    ["bytes", new Uint8Array(1)],
    [
      "RFC 8785's sample, for its fractions (section 3.2.2)",
      { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001] },
    ],
  ])("refuses %s", (_, value) => {
    // The cast stands for a caller whose types lied, which is what is tested.
    expect(() => canonicalBytes(value as JsonValue)).toThrow(TypeError);
  });

  it("says where the trouble is", () => {
    expect(() => canonicalBytes({ a: [0, { b: 0.5 }] })).toThrow('"/a/1/b"');
  });
});

describe("RFC 8785 forms", () => {
  it("sorts keys by UTF-16 code units (section 3.2.3)", () => {
    const members = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    const order = [...canonicalText(members).matchAll(/:"([^"]*)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  it("spells strings and literals as the sample does (sections 3.2.2 and 3.2.4)", () => {
    const sample = { string: '\u20ac$\u000f\u000aA\u0027\u0042\u0022\u005c\\"/', literals: [null, true, false] };
    expect(canonicalText(sample)).toBe(
      '{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it.each<[JsonValue, string]>([
    [0, "0"],
    [-0, "0"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [Number.MIN_SAFE_INTEGER, "-9007199254740991"],
    [[], "[]"],
    [{}, "{}"],
    ["", '""'],
    [[56, { d: true, "10": null, "1": [] }], '[56,{"1":[],"10":null,"d":true}]'],
    ["\u2028\u007f", '"\u2028\u007f"'],
    ["e\u0301", '"e\u0301"'],
  ])("spells %j as %s", (value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it("agrees byte for byte with a second implementation and reads back the same", () => {
    fc.assert(
      fc.property(recordableJson, (value) => {
        const text = canonicalText(value);
        expect(text).toBe(secondOpinion(value));
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order in which keys were written", () => {
    const members = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key });
    fc.assert(
      fc.property(members, (entries) => {
        const forwards = Object.fromEntries(entries);
        const backwards = Object.fromEntries(entries.toReversed());
        expect(canonicalText(backwards)).toBe(canonicalText(forwards));
      }),
    );
  });
});
