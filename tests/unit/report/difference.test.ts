import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DifferencePart, difference } from "#domain/report/difference.ts";
import { TEXT } from "#tests/unit/report/texts.ts";

function told(parts: readonly DifferencePart[]): string {
  const marks = { same: "", removed: "-", added: "+" } as const;
  return parts.map(({ kind, text }) => (kind === "same" ? text : `[${marks[kind]}${text}]`)).join("");
}

describe("the difference of two texts", () => {
  it.each([
    ["nothing, where both are the same", "We did.", "We did.", "We did."],
    ["nothing, where both are empty", "", "", ""],
    ["everything, where there was nothing", "", "We did.", "[+We did.]"],
    ["everything, where nothing is left", "We did.", "", "[-We did.]"],
    ["one word", "We check all models.", "We check new models.", "We check [-all][+new] models."],
    [
      "a whole number, its marks included",
      "In 1,200.5 of them",
      "In 1,300.5 of them",
      "In [-1,200.5][+1,300.5] of them",
    ],
    ["a mark at the end, not the word before it", "We did.", "We did!", "We did[-.][+!]"],
    [
      "words side by side in one piece",
      "the old plan stands",
      "the new idea stands",
      "the [-old plan][+new idea] stands",
    ],
    ["paragraphs apart", "one\n\ntwo", "three\n\nfour", "[-one][+three]\n\n[-two][+four]"],
    [
      "words that are names in the language this is written in",
      "constructor",
      "__proto__",
      "[-constructor][+__proto__]",
    ],
  ])("is %s", (_case, earlier, later, expected) => {
    expect(told(difference(earlier, later))).toBe(expected);
  });

  it("gives back both texts to the character", () => {
    fc.assert(
      fc.property(TEXT, TEXT, (earlier, later) => {
        const parts = difference(earlier, later);
        const without = (kind: DifferencePart["kind"]) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
        expect(without("added")).toBe(earlier);
        expect(without("removed")).toBe(later);
      }),
    );
  });

  it("tells each changed stretch once: what was removed, then what was added", () => {
    fc.assert(
      fc.property(TEXT, TEXT, (earlier, later) => {
        const kinds = difference(earlier, later).map(({ kind }) => kind[0]);
        expect(kinds.join("")).toMatch(/^(r?a?s)*r?a?$/);
        expect(kinds.join("")).not.toContain("ss");
      }),
    );
  });

  it("is not looked for word by word where too little is shared: the work has an end", () => {
    const [earlier, later] = ["a,".repeat(2000), "a;".repeat(2000)];
    expect(difference(earlier, later)).toEqual([
      { kind: "removed", text: earlier },
      { kind: "added", text: later },
    ]);
  });

  it("is looked for word by word in two full accounts that share every second word", () => {
    const [earlier, later] = ["one two ".repeat(400), "one six ".repeat(400)];
    expect(difference(earlier, later).filter(({ kind }) => kind === "added")).toHaveLength(400);
  });
});
