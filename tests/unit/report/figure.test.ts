import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupedDigits } from "#domain/comparison/figure-words.ts";
import { textsOutOfNormalForm } from "#domain/record/documents/normal-form.ts";
import { numberKind } from "#domain/report/figure-amount.ts";
import { type FigureTexts, figureFields } from "#domain/report/figure-fields.ts";
import { FiledFigure, filedFigure, textsOf } from "#domain/report/figure-filed.ts";
import { missingFromFigure } from "#domain/report/figure-missing.ts";
import { DIGIT_LIMIT } from "#domain/report/figure-number.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { COUNTED, figure, HOURS, PERIOD, REPORTS, SHARED, TESTED } from "#tests/unit/report/figure-texts.ts";

function missing(texts: FigureTexts, indicator: { key: string; version: number; unit: string } = REPORTS) {
  return missingFromFigure(texts, indicator, PERIOD).map(({ field, reason }) => `${field} ${reason}`);
}

const WITHHELD = { given: "withheld", reason: "It would help offenders." } as const;

describe("what is missing from a figure", () => {
  it.each<[string, FigureTexts, readonly string[]]>([
    ["how it is given, at first", {}, ["given unanswered"]],
    ["how it is given, when that is none of the four", { ...COUNTED, given: "yes" }, ["given unanswered"]],
    [
      "everything, when a number is to be given",
      { given: "value" },
      [
        "value unanswered",
        "qualifier unanswered",
        "scope unanswered",
        "spanFrom unanswered",
        "spanTo unanswered",
        "asOf unanswered",
        "method unanswered",
      ],
    ],
    ["a number, which a space is not", { ...COUNTED, value: " " }, ["value unanswered"]],
    ["a whole number", { ...COUNTED, value: "3.5" }, ["value not_whole"]],
    ["a qualifier that is one of the three", { ...COUNTED, qualifier: "roughly" }, ["qualifier unanswered"]],
    ["a shorter scope", { ...COUNTED, scope: "x".repeat(1001) }, ["scope too_long"]],
    ["the key of a product", { ...COUNTED, product: "Our Best One" }, ["product not_a_key"]],
    ["a number of a share, which this is not", { ...COUNTED, numerator: "1" }, ["numerator only_for_shares"]],
    [
      "everything wrong at once, in the order asked",
      { ...COUNTED, value: "-1", denominator: "2", method: "" },
      ["value negative", "denominator only_for_shares", "method unanswered"],
    ],
    ["why it is withheld", { given: "withheld", reason: " " }, ["reason unanswered"]],
    ["why it is not applicable", { given: "not_applicable" }, ["reason unanswered"]],
    ["a shorter reason", { given: "not_provided", reason: "x".repeat(2001) }, ["reason too_long"]],
  ])("is %s", (_case, texts, expected) => {
    expect(missing(texts)).toEqual(expected);
  });

  it.each<[string, FigureTexts, readonly string[]]>([
    ["what it is a share of", { ...COUNTED, value: "66.7" }, ["numerator unanswered", "denominator unanswered"]],
    ["the whole", { ...SHARED, denominator: "" }, ["denominator unanswered"]],
    ["a whole that is something", { ...SHARED, denominator: "000" }, ["denominator denominator_zero"]],
    ["a whole above zero", { ...SHARED, denominator: "-3" }, ["denominator negative"]],
    ["parts that can be counted", { ...SHARED, numerator: "2.0" }, ["numerator not_whole"]],
    ["parts without percent signs", { ...SHARED, numerator: "2%" }, ["numerator percent_sign"]],
    ["agreement with its parts", { ...SHARED, value: "66.6" }, ["value share_disagrees"]],
  ])("is, for a share, %s", (_case, texts, expected) => {
    expect(missing(texts, TESTED)).toEqual(expected);
  });

  it("names the share that its parts make, to the digits given", () => {
    const [problem] = missingFromFigure({ ...SHARED, value: "66.60" }, TESTED, PERIOD);
    expect(problem).toEqual({ field: "value", reason: "share_disagrees", share: "66.67" });
  });

  it("names the limit of a text and its length in characters, not in halves of them", () => {
    expect(missingFromFigure({ ...COUNTED, scope: "\u{1F54A}".repeat(1001) }, REPORTS, PERIOD)).toEqual([
      { field: "scope", reason: "too_long", limit: 1000, length: 1001 },
    ]);
    expect(missing({ ...COUNTED, scope: "\u{1F54A}".repeat(1000) })).toEqual([]);
  });

  it.each<[string, FigureTexts]>([
    ["it is a complete number", COUNTED],
    ["it is zero", { ...COUNTED, value: "0" }],
    ["it is of one product", { ...COUNTED, product: "image-maker" }],
    ["it is withheld, and why is said", WITHHELD],
    ["it is not provided, without a word", { given: "not_provided" }],
    ["it is withheld, whatever was typed beside it", { ...COUNTED, ...WITHHELD, value: "-1,2", spanTo: "never" }],
  ])("is nothing when %s", (_case, texts) => {
    expect(missing(texts)).toEqual([]);
  });

  it("is nothing when a share is more than its whole: that is for a warning", () => {
    expect(missing({ ...SHARED, value: "150", numerator: "3", denominator: "2" }, TESTED)).toEqual([]);
  });
});

describe("a figure", () => {
  it("is read with all that it may not be read without", () => {
    expect(figure({ ...SHARED, value: " 66.7 %", qualifier: "about", product: "image-maker" }, TESTED)).toEqual({
      indicator: "models_stress_tested",
      version: 2,
      period: "2026-H1",
      given: "value",
      value: { amount: "66.7", unit: "percent" },
      share: { numerator: "2", denominator: "3" },
      qualifier: "about",
      scope: "All products of the company",
      product: "image-maker",
      span: { from: "2026-01-01", to: "2026-06-30" },
      asOf: "2026-07-10",
      method: "Counted from the submission log.",
    });
  });

  it("may be measured in parts, if its unit may", () => {
    expect(figure({ ...COUNTED, value: "3.80" }, HOURS)).toMatchObject({ value: { amount: "3.80", unit: "hours" } });
  });

  it.each([
    ["percent", "share"],
    ["hours", "measure"],
    ["reports per model", "measure"],
    ["reports", "count"],
    ["percentages", "count"],
  ])("in %s is a %s", (unit, kind) => {
    expect(numberKind(unit)).toBe(kind);
  });

  it("is never a number where none is given, nor missing where it is zero", () => {
    expect(figure({ ...COUNTED, ...WITHHELD })).toEqual({
      indicator: "ncmec_reports",
      version: 1,
      period: "2026-H1",
      ...WITHHELD,
    });
    expect(figure({ ...COUNTED, given: "not_provided" })).toMatchObject({ given: "not_provided", reason: null });
    expect(figure({ ...COUNTED, value: "0" })).toMatchObject({ given: "value", value: { amount: "0" } });
  });

  it("is typed in fields that take the longest number there is, and the company's own products", () => {
    const fields = figureFields(["image-maker"]);
    expect(fields.product.choices).toEqual(["image-maker"]);
    expect(fields.value.limit).toBeGreaterThanOrEqual(groupedDigits("9".repeat(DIGIT_LIMIT)).length);
  });
});

describe("a filed figure", () => {
  it("is refused with a float, a unit's absence, or a gap without its reason", () => {
    const filed = filedFigure(figure(COUNTED));
    expect(FiledFigure.safeParse({ ...filed, value: 75027 }).success).toBe(false);
    expect(FiledFigure.safeParse({ ...filed, unit: "" }).success).toBe(false);
    expect(FiledFigure.safeParse({ ...filedFigure(figure(WITHHELD)), reason: null }).success).toBe(false);
  });

  it("is a decimal text in its unit, and leaves the period to its report", () => {
    expect(filedFigure(figure(COUNTED))).toEqual({
      indicator: "ncmec_reports",
      version: 1,
      given: "value",
      value: "75027",
      unit: "reports",
      qualifier: "exact",
      share: null,
      scope: "All products of the company",
      product: null,
      span: { from: "2026-01-01", to: "2026-06-30" },
      asOf: "2026-07-10",
      method: "Counted from the submission log.",
    });
    expect(filedFigure(figure(WITHHELD))).toEqual({ indicator: "ncmec_reports", version: 1, ...WITHHELD });
  });

  it("is in Unicode normal form, however it was typed", () => {
    const filed = filedFigure(figure({ ...COUNTED, scope: " cafe\u0301 " }));
    expect(filed).toMatchObject({ scope: "caf\u00e9" });
    expect(textsOutOfNormalForm(filed)).toEqual([]);
  });

  it("gives texts that read as the same figure again", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== "");
    const values = fc.record({
      value: fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }).map(String),
      qualifier: fc.constantFrom("exact", "at_least", "about"),
      scope: words,
      method: words,
      product: fc.constantFrom("", "image-maker"),
      asOf: fc.constantFrom("2026-06-30", "2027-01-31"),
    });
    const texts = fc.oneof(
      values.map((value) => ({ ...COUNTED, ...value })),
      fc.record({ given: fc.constantFrom("not_provided", "not_applicable", "withheld"), reason: words }),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const once = figure(typed);
        expect(figure(textsOf(filedFigure(once)))).toEqual(once);
      }),
      { numRuns: scale(2_000, 10_000) },
    );
    const share = figure(SHARED, TESTED);
    expect(figure(textsOf(filedFigure(share)), TESTED)).toEqual(share);
    const silent = figure({ given: "not_provided" });
    expect(figure(textsOf(filedFigure(silent)))).toEqual(silent);
  });
});
