import { describe, expect, it } from "vitest";
import type { FigureTexts } from "#domain/report/figure-fields.ts";
import { FiledValue, filedFigure } from "#domain/report/figure-filed.ts";
import {
  definitionChanged,
  exactLooksRounded,
  figureWarnings,
  jump,
  productChanged,
  scopeChanged,
  shareAboveWhole,
  spanBeyondPeriod,
  spanOverlapsLast,
} from "#domain/report/figure-warnings.ts";
import { COUNTED, figure, HOURS, number, REPORTS, SHARED, TESTED } from "#tests/unit/report/figure-texts.ts";

const BEFORE = { spanFrom: "2025-07-01", spanTo: "2025-12-31", asOf: "2026-01-10" } as const;

function filed(texts: FigureTexts, indicator: { key: string; version: number; unit: string } = REPORTS): FiledValue {
  return FiledValue.parse(filedFigure(number({ ...COUNTED, ...BEFORE, ...texts }, indicator)));
}

const count = (value: string) => number({ ...COUNTED, value });

describe("a jump against the last period", () => {
  it.each<[string, string, string, string]>([
    ["more than three times", "100", "301", "up"],
    ["less than a third", "301", "100", "down"],
    ["something where there was nothing", "0", "1", "from_zero"],
    ["nothing where there was something", "1", "0", "to_zero"],
    ["one beyond, where floats see none", "30000000000000000", "90000000000000001", "up"],
  ])("is %s", (_case, last, now, change) => {
    expect(jump(count(now), filed({ value: last }))).toEqual({
      section: "figures:reporting",
      field: "ncmec_reports:value",
      code: "figure_jump",
      data: { change, last, now },
    });
  });

  it.each<[string, string, string]>([
    ["exactly three times", "100", "300"],
    ["exactly a third", "300", "100"],
    ["the same", "947", "947"],
    ["nothing, twice", "0", "0"],
  ])("is not %s", (_case, last, now) => {
    expect(jump(count(now), filed({ value: last }))).toBeNull();
  });

  it("is not a first figure, nor one in another unit", () => {
    expect(jump(count("5"), null)).toBeNull();
    expect(jump(count("500"), filed({ value: "1" }, { ...REPORTS, unit: "items" }))).toBeNull();
  });

  it("sees digits after the point", () => {
    expect(jump(number({ ...COUNTED, value: "3.01" }, HOURS), filed({ value: "1.0" }, HOURS))?.code).toBe(
      "figure_jump",
    );
    expect(jump(number({ ...COUNTED, value: "3.000" }, HOURS), filed({ value: "1.0" }, HOURS))).toBeNull();
  });
});

describe("a share above 100 %", () => {
  it.each<[string, string, string, string, boolean]>([
    ["more than its whole", "150", "3", "2", true],
    ["more, though it rounds to the whole", "100", "1001", "1000", true],
    ["the whole", "100", "3", "3", false],
    ["less, though it rounds to the whole", "100", "999", "1000", false],
  ])("is %s", (_case, value, numerator, denominator, isWarned) => {
    const warning = shareAboveWhole(number({ ...SHARED, value, numerator, denominator }, TESTED));
    expect(warning?.code).toBe(isWarned ? "share_above_whole" : undefined);
  });

  it("names its part and its whole", () => {
    const warning = shareAboveWhole(number({ ...SHARED, value: "150", numerator: "3", denominator: "2" }, TESTED));
    expect(warning?.data).toEqual({ numerator: "3", denominator: "2" });
  });

  it("is no count", () => {
    expect(shareAboveWhole(count("150"))).toBeNull();
  });
});

describe("the days a figure covers", () => {
  it.each<[string, string, string, string | undefined]>([
    ["begin before the period", "2025-12-31", "2026-06-30", "span_beyond_period"],
    ["end after the period", "2026-01-01", "2026-07-01", "span_beyond_period"],
    ["hold the period and more", "2025-01-01", "2026-12-31", "span_beyond_period"],
    ["end the day before the period", "2025-07-01", "2025-12-31", "span_outside_period"],
    ["begin the day after the period", "2026-07-01", "2026-12-31", "span_outside_period"],
    ["are the period", "2026-01-01", "2026-06-30", undefined],
    ["are one day of the period", "2026-06-30", "2026-06-30", undefined],
  ])("%s", (_case, spanFrom, spanTo, expected) => {
    const now = number({ ...COUNTED, spanFrom, spanTo, asOf: "2027-01-01" });
    expect(spanBeyondPeriod(now)?.code).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ["share a day with the last figure's", "2026-01-01", true],
    ["begin after the last figure's", "2025-12-31", false],
  ])("%s", (_case, spanTo, isWarned) => {
    const warning = spanOverlapsLast(count("1"), filed({ spanTo }));
    expect(warning).toEqual(
      isWarned
        ? {
            section: "figures:reporting",
            field: "ncmec_reports:spanFrom",
            code: "span_overlaps_last",
            data: { last: { from: "2025-07-01", to: "2026-01-01" } },
          }
        : null,
    );
  });
});

describe("a number called exact", () => {
  it.each<[string, string, string, boolean]>([
    ["in whole thousands looks rounded", "75,000", "exact", true],
    ["of a hundred looks rounded", "100", "exact", true],
    ["of fifty does not", "50", "exact", false],
    ["of 75,027 does not", "75027", "exact", false],
    ["of zero does not", "0", "exact", false],
    ["does not, when it says about", "75,000", "about", false],
    ["does not, when it says at least", "75,000", "at_least", false],
  ])("%s", (_case, value, qualifier, isWarned) => {
    expect(exactLooksRounded(number({ ...COUNTED, value, qualifier })) !== null).toBe(isWarned);
  });

  it("looks rounded with noughts after its point, and not with digits there", () => {
    expect(exactLooksRounded(number({ ...COUNTED, value: "200.0" }, HOURS))).not.toBeNull();
    expect(exactLooksRounded(number({ ...COUNTED, value: "200.5" }, HOURS))).toBeNull();
    expect(exactLooksRounded(number({ ...COUNTED, value: "21.00" }, HOURS))).toBeNull();
  });

  it("is not judged where it is a share", () => {
    expect(exactLooksRounded(number({ ...SHARED, value: "100", numerator: "3", denominator: "3" }, TESTED))).toBeNull();
  });
});

describe("what changed against the last period", () => {
  it("is the scope, in other words than before", () => {
    const now = number({ ...COUNTED, scope: "Images only" });
    expect(scopeChanged(now, filed({}))).toMatchObject({
      field: "ncmec_reports:scope",
      data: { last: "All products of the company" },
    });
    expect(scopeChanged(now, filed({ scope: "Images \n only" }))).toBeNull();
    expect(scopeChanged(now, null)).toBeNull();
  });

  it("is the product", () => {
    const now = number({ ...COUNTED, product: "image-maker" });
    expect(productChanged(now, filed({}))).toMatchObject({ field: "ncmec_reports:product", data: { last: null } });
    expect(productChanged(now, filed({ product: "image-maker" }))).toBeNull();
    expect(productChanged(now, null)).toBeNull();
  });

  it("is the definition of its indicator", () => {
    const now = number(COUNTED, { ...REPORTS, version: 2 });
    expect(definitionChanged(now, filed({}))).toMatchObject({ code: "definition_changed", data: { last: 1, now: 2 } });
    expect(definitionChanged(now, filed({}, { ...REPORTS, version: 2 }))).toBeNull();
    expect(definitionChanged(now, null)).toBeNull();
  });
});

describe("all warnings of a figure", () => {
  const all = (texts: FigureTexts, last: FigureTexts) =>
    figureWarnings(number({ ...COUNTED, ...texts }), filedFigure(figure({ ...COUNTED, ...BEFORE, ...last })));

  it("are none for a plain figure beside a plain one", () => {
    expect(all({}, { value: "74,559" })).toEqual([]);
  });

  it("stand in one list", () => {
    const texts = { value: "1000", spanFrom: "2025-12-31", scope: "Images only", product: "image-maker" };
    expect(all(texts, { value: "1" }).map(({ code }) => code)).toEqual([
      "figure_jump",
      "span_beyond_period",
      "span_overlaps_last",
      "exact_looks_rounded",
      "scope_changed",
      "product_changed",
    ]);
  });

  it("compare with nothing where the last figure was not given, or is another indicator's", () => {
    expect(all({ value: "5" }, { given: "withheld", reason: "Because." })).toEqual([]);
    expect(figureWarnings(count("5"), filed({}, { ...REPORTS, key: "ncmec_items" }))).toEqual([]);
    expect(figureWarnings(count("5"), null)).toEqual([]);
  });

  it("hold those of shares and definitions", () => {
    const over = { ...SHARED, value: "150", numerator: "3", denominator: "2" };
    const last = filedFigure(figure({ ...SHARED, ...BEFORE }, { ...TESTED, version: 1 }));
    expect(figureWarnings(number(over, TESTED), last).map(({ code }) => code)).toEqual([
      "share_above_whole",
      "definition_changed",
    ]);
  });
});
