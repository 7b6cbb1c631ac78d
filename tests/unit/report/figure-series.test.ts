import { describe, expect, it } from "vitest";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import type { FigureTexts } from "#domain/report/figure-fields.ts";
import { filedFigure } from "#domain/report/figure-filed.ts";
import { type DatedFigure, notComparable, seriesOf } from "#domain/report/figure-series.ts";
import { gapReasons, otherDaysWords, seriesScopeWords } from "#domain/report/series-words.ts";
import { COUNTED, figure, REPORTS } from "#tests/unit/report/figure-texts.ts";

const SECOND = { ...REPORTS, version: 2 };

function dated(period: string, texts: FigureTexts, indicator: typeof REPORTS | typeof SECOND = REPORTS): DatedFigure {
  return {
    period: PeriodKey.parse(period),
    indicator: { ...indicator, name: "Reports", definition: "Reports sent." },
    figure: filedFigure(figure(texts, indicator)),
    restated: null,
  };
}

const ELSEWHERE = { ...COUNTED, scope: "The studio only" };
const WITHHELD: FigureTexts = { given: "withheld", reason: "It shows how we look." };

function periodsIn(figures: readonly DatedFigure[]): readonly (readonly string[])[] {
  return seriesOf(figures).map((series) => series.figures.map(({ period }) => period));
}

describe("a company's figures over time", () => {
  it("are one series while definition, scope and product stay, oldest first", () => {
    expect(periodsIn([dated("2026-H1", COUNTED), dated("2025-H2", COUNTED)])).toEqual([["2025-H2", "2026-H1"]]);
  });

  it("are cut where the scope changes", () => {
    expect(periodsIn([dated("2025-H2", COUNTED), dated("2026-H1", ELSEWHERE)])).toEqual([["2025-H2"], ["2026-H1"]]);
  });

  it("are cut where the definition changes, also for a number that is not given", () => {
    expect(periodsIn([dated("2025-H2", COUNTED), dated("2026-H1", COUNTED, SECOND)])).toHaveLength(2);
    expect(periodsIn([dated("2025-H2", COUNTED), dated("2026-H1", WITHHELD, SECOND)])).toHaveLength(2);
  });

  it("are cut where the number is of another product", () => {
    expect(periodsIn([dated("2025-H2", COUNTED), dated("2026-H1", { ...COUNTED, product: "draw" })])).toHaveLength(2);
  });

  it("go on past a number that is not given, and not past a scope that changed behind it", () => {
    const around = [dated("2025-H1", COUNTED), dated("2025-H2", WITHHELD)];
    expect(periodsIn([...around, dated("2026-H1", COUNTED)])).toHaveLength(1);
    expect(periodsIn([...around, dated("2026-H1", ELSEWHERE)])).toEqual([["2025-H1", "2025-H2"], ["2026-H1"]]);
  });

  it("say in one sentence what keeps two series apart", () => {
    const [before, after] = seriesOf([dated("2025-H2", COUNTED), dated("2026-H1", ELSEWHERE)]);
    if (before === undefined || after === undefined) throw new Error("there are two series");
    const since = periodOf(PeriodKey.parse("2026-H1")).label;
    expect(notComparable(before, after, [])).toBe(
      `Not comparable: from the ${since.charAt(0).toLowerCase()}${since.slice(1)} on, the scope is “The studio only” instead of “All products of the company”.`,
    );
  });

  it("say that the definition changed", () => {
    const [before, after] = seriesOf([dated("2025-H2", COUNTED), dated("2026-H1", COUNTED, SECOND)]);
    if (before === undefined || after === undefined) throw new Error("there are two series");
    expect(notComparable(before, after, [])).toContain("the definition is version 2 instead of 1.");
  });

  it("print scope and definition with every series", () => {
    const [series] = seriesOf([dated("2026-H1", { ...COUNTED, product: "draw" })]);
    if (series === undefined) throw new Error("there is one series");
    expect(seriesScopeWords(series, [{ key: "draw", name: "Draw" }])).toBe(
      "All products of the company. Product: Draw. Definition, version 1.",
    );
  });

  it("give each reason for a missing number once, and its periods where there are several", () => {
    const [same] = seriesOf([dated("2025-H2", WITHHELD), dated("2026-H1", WITHHELD)]);
    const [other] = seriesOf([dated("2025-H2", WITHHELD), dated("2026-H1", { ...WITHHELD, reason: "By law." })]);
    if (same === undefined || other === undefined) throw new Error("there are two series");
    expect(gapReasons(same)).toEqual(["Withheld: It shows how we look."]);
    const labels = ["2025-H2", "2026-H1"].map((key) => periodOf(PeriodKey.parse(key)).label);
    expect(gapReasons(other)).toEqual([
      `${labels[0]}: Withheld: It shows how we look.`,
      `${labels[1]}: Withheld: By law.`,
    ]);
  });

  it("say where a number covers other days than its report", () => {
    expect(otherDaysWords(dated("2026-H1", COUNTED))).toBeNull();
    expect(otherDaysWords(dated("2026-H1", { ...COUNTED, spanFrom: "2026-03-01" }))).toBe(
      "covers 1 March 2026 to 30 June 2026",
    );
  });
});
