import { describe, expect, it } from "vitest";
import type { FigureTexts } from "#domain/report/figure-fields.ts";
import { missingFromPairs, PAIRS, pairsHalfGiven } from "#domain/report/figure-pairs.ts";
import { COUNTED, figure, REPORTS } from "#tests/unit/report/figure-texts.ts";

const EXPLAINED = { given: "withheld", reason: "We do not count them." } as const;

function missing(reports: FigureTexts, items: FigureTexts | null) {
  const halves = [
    { indicator: "ncmec_reports", texts: reports },
    { indicator: "accounts_actioned", texts: {} },
    ...(items === null ? [] : [{ indicator: "ncmec_items", texts: items }]),
  ];
  return missingFromPairs(halves).map(({ section, field }) => `${section} ${field}`);
}

describe("a pair of figures", () => {
  it("is reports and the items in them", () => {
    expect(PAIRS).toContainEqual(["ncmec_reports", "ncmec_items"]);
  });

  it.each<[string, FigureTexts, FigureTexts, readonly string[]]>([
    ["the second beside a number", COUNTED, {}, ["figures:reporting ncmec_items:given"]],
    ["the first beside a number", {}, COUNTED, ["figures:reporting ncmec_reports:given"]],
    ["the second beside an explanation", EXPLAINED, {}, ["figures:reporting ncmec_items:given"]],
    ["the reason, beside a number", COUNTED, { given: "not_provided" }, ["figures:reporting ncmec_items:reason"]],
    [
      "a reason of more than spaces",
      COUNTED,
      { given: "not_provided", reason: " " },
      ["figures:reporting ncmec_items:reason"],
    ],
  ])("lacks %s", (_case, reports, items, expected) => {
    expect(missing(reports, items)).toEqual(expected);
  });

  it.each<[string, FigureTexts, FigureTexts | null]>([
    ["both are numbers", COUNTED, COUNTED],
    ["one is a number and the other is explained", COUNTED, EXPLAINED],
    ["one is a number and the other says why it is not provided", COUNTED, { given: "not_provided", reason: "Lost." }],
    ["neither is provided", { given: "not_provided" }, { given: "not_provided" }],
    ["neither is answered, which each says for itself", {}, {}],
    ["the edition has one half only", COUNTED, null],
  ])("lacks nothing when %s", (_case, reports, items) => {
    expect(missing(reports, items)).toEqual([]);
  });

  it("names the half that is answered", () => {
    const texts = [
      { indicator: "ncmec_reports", texts: COUNTED },
      { indicator: "ncmec_items", texts: {} },
    ];
    expect(missingFromPairs(texts)).toEqual([
      { section: "figures:reporting", field: "ncmec_items:given", reason: "pair_unanswered", other: "ncmec_reports" },
    ]);
  });

  it.each<[string, FigureTexts, FigureTexts, readonly string[]]>([
    ["a number beside an explanation", COUNTED, EXPLAINED, ["ncmec_reports:given without ncmec_items"]],
    ["the other way about", EXPLAINED, COUNTED, ["ncmec_items:given without ncmec_reports"]],
    ["not two numbers", COUNTED, COUNTED, []],
    ["not two explanations", EXPLAINED, EXPLAINED, []],
  ])("is warned of when half given: %s", (_case, reports, items, expected) => {
    const figures = [figure(reports), figure(items, { ...REPORTS, key: "ncmec_items", unit: "items" })];
    expect(pairsHalfGiven(figures).map(({ field, data }) => `${field} without ${data.other}`)).toEqual(expected);
  });

  it("is not warned of while its other half is not read", () => {
    expect(pairsHalfGiven([figure(COUNTED)])).toEqual([]);
  });
});
