import { describe, expect, it } from "vitest";
import { figureWarningWords } from "#app/(desk)/figure-warning-words.ts";
import { FiledValue, filedFigure } from "#domain/report/figure-filed.ts";
import { figureWarnings } from "#domain/report/figure-warnings.ts";
import { COUNTED, number, REPORTS, SHARED, TESTED } from "#tests/unit/report/figure-texts.ts";

const SCOPE = { products: [{ key: "p", name: "Imagine" }], indicators: [] };
const LAST = { spanFrom: "2025-07-01", spanTo: "2025-12-31", asOf: "2026-01-10" } as const;

function said(now: object, last: object | null, indicator: { key: string; version: number; unit: string } = REPORTS) {
  const begun = indicator === TESTED ? SHARED : COUNTED;
  const filed = last === null ? null : FiledValue.parse(filedFigure(number({ ...begun, ...LAST, ...last }, indicator)));
  return figureWarnings(number({ ...begun, ...now }, indicator), filed).map((one) => figureWarningWords(one, SCOPE));
}

describe("what a reader could ask about a figure, in words", () => {
  it.each<[string, object, object | null, string]>([
    [
      "a rise",
      { value: "4,101" },
      { value: "1,250" },
      "More than 3 times last period’s figure (1,250 → 4,101). If that is right, leave it; readers will ask.",
    ],
    [
      "a fall",
      { value: "1,001" },
      { value: "4,004" },
      "Last period’s figure was 4 times this one (4,004 → 1,001). If that is right, leave it; readers will ask.",
    ],
    [
      "something after nothing",
      { value: "7" },
      { value: "0" },
      "Last period’s figure was 0 (0 → 7). If that is right, leave it; readers will ask what changed.",
    ],
    [
      "nothing after something",
      { value: "0" },
      { value: "7" },
      "Last period’s figure was not 0 (7 → 0). If nobody counted, choose “not provided”: 0 says that somebody did.",
    ],
    ["a round number", { value: "4,100" }, null, "4,100 looks rounded. If it is, choose “about” or “at least”."],
    [
      "days before the period",
      { value: "7", spanFrom: "2025-12-01" },
      null,
      "These days go beyond the period of this report, 1 January 2026 to 30 June 2026. If that is right, leave it; the days are printed with the number.",
    ],
    [
      "another product",
      { value: "7", product: "p" },
      { value: "7" },
      "Last period’s figure was of all your products together. Readers will not compare the two.",
    ],
    [
      "one product no longer",
      { value: "7" },
      { value: "7", product: "p" },
      "Last period’s figure was of Imagine. Readers will not compare the two.",
    ],
  ])("says it of %s", (_case, now, last, sentence) => {
    expect(said(now, last).join(" ")).toBe(sentence);
  });

  it("says it of a part that is more than its whole", () => {
    expect(said({ value: "150", numerator: "3", denominator: "2" }, null, TESTED)).toEqual([
      "The part is more than the whole (3 of 2). If that is right, say in the method how it can be.",
    ]);
  });

  it("names the other half of a pair", () => {
    const half = { section: "figures:reporting", field: "items_sent:given", code: "pair_half_given" } as const;
    expect(figureWarningWords({ ...half, data: { other: "reports_sent" } }, { ...SCOPE, indicators: [] })).toContain(
      "“reports_sent”",
    );
  });
});
