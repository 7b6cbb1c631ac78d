import { describe, expect, it } from "vitest";
import { figureScopeWords, figureWords } from "#domain/comparison/figure-words.ts";

const NUMBER = { value: "3800", valueWords: null, unit: "links", qualifier: null };
const SCOPE = { scope: null, period: null, selfReported: true, confidence: null };

describe("A relayed figure in words", () => {
  it.each([
    ["groups thousands and keeps the unit", NUMBER, { kind: "value", words: "3,800 links" }],
    [
      "prints the qualifier before the number",
      { ...NUMBER, qualifier: "more than" },
      { kind: "value", words: "more than 3,800 links" },
    ],
    ["prints zero as a number", { ...NUMBER, value: "0", unit: "reports" }, { kind: "value", words: "0 reports" }],
    [
      "keeps an exact decimal",
      { ...NUMBER, value: "1234.50", unit: "hours" },
      { kind: "value", words: "1,234.50 hours" },
    ],
    [
      "keeps the source's words where it gives no number, and a long qualifier as a note",
      {
        value: null,
        valueWords: "hundreds of thousands",
        unit: "count",
        qualifier: "order of magnitude; not stated how counted",
      },
      { kind: "value", words: "hundreds of thousands", note: "order of magnitude; not stated how counted" },
    ],
    [
      "says that a number was not captured, never nothing and never zero",
      { ...NUMBER, value: null },
      { kind: "missing", word: "not captured", why: "the source's passage was not available" },
    ],
  ])("%s", (_case, figure, words) => {
    expect(figureWords(figure)).toEqual(words);
  });

  it("says so where a number comes without a scope", () => {
    expect(figureScopeWords(SCOPE)).toBe("Scope not stated with the number; self-reported");
  });

  it("does not call a number self-reported where the source does not make it plain", () => {
    const words = figureScopeWords({ ...SCOPE, scope: "Amazon and subsidiaries", selfReported: null });
    expect(words).toBe("Amazon and subsidiaries; the source does not make plain who counted");
  });
});
