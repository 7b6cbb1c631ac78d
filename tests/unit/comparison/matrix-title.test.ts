import { describe, expect, it } from "vitest";
import { choiceWords, matrixTitle } from "#domain/comparison/matrix-title.ts";

const column = { company: "a", name: "A", periodLabel: null, deadline: null, note: null };
const filed = { family: "filed", columns: [column, column] } as const;
const compiled = { family: "compiled", columns: [column] } as const;

describe("the title of a matrix", () => {
  it.each([
    ["a filed programme, latest", filed, null, "Two signatories, latest reports"],
    ["a filed programme, one period", filed, "2026-H1", "Two signatories, the half-year to June 2026"],
    ["a compiled programme, all years", compiled, null, "What public sources say"],
    ["a compiled programme, one year", compiled, "2024", "What public sources say about 2024"],
  ] as const)("of %s", (_case, matrix, chosen, title) => {
    expect(matrixTitle(matrix, chosen)).toBe(title);
  });

  it("never speaks of reports or filing where nothing is filed", () => {
    expect(matrixTitle(compiled, "2024")).not.toMatch(/report|fil/i);
    expect(choiceWords("compiled", null)).not.toMatch(/report|fil/i);
  });
});

describe("a choice of period", () => {
  it("says when the period is not over yet", () => {
    expect(choiceWords("filed", { key: "2026-H2", isOver: false })).toBe("Half-year to December 2026, not over yet");
    expect(choiceWords("filed", { key: "2026-H1", isOver: true })).toBe("Half-year to June 2026");
  });
});
