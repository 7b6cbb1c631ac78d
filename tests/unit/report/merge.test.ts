import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge } from "#domain/report/merge.ts";
import { sentence, TEXT } from "#tests/unit/report/texts.ts";

const BASE = "We check all models before release.";

describe("two people's changes of one text", () => {
  it.each([
    ["yours alone", BASE, "We check new models before release.", BASE, "We check new models before release."],
    ["theirs alone", BASE, BASE, "We check all models after release.", "We check all models after release."],
    [
      "both, where they lie apart",
      BASE,
      "We check new models before release.",
      "We check all models before each release.",
      "We check new models before each release.",
    ],
    [
      "the same change once",
      BASE,
      "We check new models before release.",
      "We check new models before release.",
      "We check new models before release.",
    ],
    ["a paragraph from each", "A b.", "Before.\n\nA b.", "A b.\n\nAfter.", "Before.\n\nA b.\n\nAfter."],
  ])("are proposed together: %s", (_case, base, yours, theirs, merged) => {
    expect(merge(base, yours, theirs)).toMatchObject({ merged, conflicts: [] });
  });

  it("conflict where they change the same words, and the proposal holds yours and then theirs", () => {
    const { merged, conflicts } = merge(
      BASE,
      "We check new models before release.",
      "We check some models before release.",
    );
    expect(conflicts).toEqual([{ kind: "conflict", base: "all", yours: "new", theirs: "some" }]);
    expect(merged).toBe("We check new some models before release.");
  });

  it("conflict where both add in the same place", () => {
    const { merged, conflicts } = merge("", "Ours.", "Theirs.");
    expect(conflicts).toEqual([{ kind: "conflict", base: "", yours: "Ours.", theirs: "Theirs." }]);
    expect(merged).toBe("Ours. Theirs.");
  });

  it("conflict where one removes what the other rewords, and the proposal keeps the words", () => {
    const { merged, conflicts } = merge(BASE, "We check before release.", "We check new models before release.");
    expect(conflicts).toHaveLength(1);
    expect(merged).toBe("We check new models before release.");
  });

  it("conflict where one rewrites a stretch and the other a word within it", () => {
    const { merged, conflicts } = merge("one two three end", "four five six end", "one new three end");
    expect(conflicts).toEqual([
      { kind: "conflict", base: "one two three", yours: "four five six", theirs: "one new three" },
    ]);
    expect(merged).toBe("four five six one new three end");
  });

  it("give your text where they changed nothing, and theirs where you changed nothing", () => {
    fc.assert(
      fc.property(TEXT, TEXT, (base, changed) => {
        expect(merge(base, changed, base)).toMatchObject({ merged: changed, conflicts: [] });
        expect(merge(base, base, changed)).toMatchObject({ merged: changed, conflicts: [] });
        expect(merge(base, changed, changed)).toMatchObject({ merged: changed, conflicts: [] });
      }),
    );
  });

  it("lose no word that either side put in", () => {
    const old = ["we", "check", "all", "models"];
    fc.assert(
      fc.property(
        sentence(old),
        sentence([...old, "yours", "both"]),
        sentence([...old, "theirs", "both"]),
        (base, yours, theirs) => {
          const { merged } = merge(base, yours, theirs);
          for (const word of ["yours", "theirs", "both"]) {
            const most = Math.max(timesIn(yours, word), timesIn(theirs, word));
            expect(timesIn(merged, word)).toBeGreaterThanOrEqual(most);
          }
        },
      ),
    );
  });

  it("are the same whoever comes first, where nothing conflicts", () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, (base, yours, theirs) => {
        const one = merge(base, yours, theirs);
        const other = merge(base, theirs, yours);
        expect(other.conflicts).toHaveLength(one.conflicts.length);
        if (one.conflicts.length === 0) expect(other.merged).toBe(one.merged);
      }),
    );
  });

  it("name in every conflict two different wordings", () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, (base, yours, theirs) => {
        for (const conflict of merge(base, yours, theirs).conflicts) expect(conflict.yours).not.toBe(conflict.theirs);
      }),
    );
  });
});

function timesIn(text: string, word: string): number {
  return text.split(/[^\p{L}]+/u).filter((one) => one === word).length;
}
