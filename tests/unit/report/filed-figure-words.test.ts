import { describe, expect, it } from "vitest";
import type { FigureTexts } from "#domain/report/figure-fields.ts";
import { filedFigure } from "#domain/report/figure-filed.ts";
import { filedFigureLine, filedFigureWords } from "#domain/report/filed-figure-words.ts";
import { COUNTED, figure, REPORTS, SHARED, TESTED } from "#tests/unit/report/figure-texts.ts";

function lineOf(texts: FigureTexts, indicator: { key: string; version: number; unit: string } = REPORTS): string {
  return filedFigureLine(filedFigure(figure(texts, indicator)));
}

describe("a filed figure in words", () => {
  it.each<[string, FigureTexts, string]>([
    ["groups its thousands and names its unit", COUNTED, "75,027 reports"],
    ["says nought as a number", { ...COUNTED, value: "0" }, "0 reports"],
    ["names one thing in the singular", { ...COUNTED, value: "1" }, "1 report"],
    ["says that it is a lower bound", { ...COUNTED, value: "1200", qualifier: "at_least" }, "At least 1,200 reports"],
    ["says that it is rough", { ...COUNTED, value: "1200", qualifier: "about" }, "About 1,200 reports"],
    ["says why it is withheld", { given: "withheld", reason: "It shows how." }, "Withheld: It shows how."],
    ["says why it does not apply", { given: "not_applicable", reason: "None." }, "Not applicable: None."],
    ["is never blank without a reason", { given: "not_provided" }, "Not provided: The company gives no reason."],
  ])("%s", (_case, texts, line) => {
    expect(lineOf(texts)).toBe(line);
  });

  it("never says a share without its numbers", () => {
    expect(lineOf(SHARED, TESTED)).toBe("66.7% (2 of 3)");
    expect(filedFigureWords(filedFigure(figure(SHARED, TESTED)))).toMatchObject({ words: "66.7%", share: "2 of 3" });
  });

  it("leaves a unit of several words as it is defined", () => {
    expect(lineOf({ ...COUNTED, value: "1" }, { ...REPORTS, unit: "reports per month" })).toBe("1 reports per month");
  });
});
