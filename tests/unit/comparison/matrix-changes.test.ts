import { describe, expect, it } from "vitest";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { cellChanges } from "#domain/comparison/matrix-changes.ts";

const CELL: MatrixCell = {
  ...{ company: "alder", commitment: "develop.data", assurance: "self_reported", isDisputed: false, isRestated: false },
  state: { family: "filed", state: "done" },
};
const OTHER = { ...CELL, company: "birch" };

describe("what changed between two matrices", () => {
  it("is nothing where every cell is as it was", () => {
    expect(cellChanges([CELL, OTHER], [{ ...CELL, state: { ...CELL.state } }, OTHER])).toEqual([]);
  });

  it.each([
    ["its state", { state: { family: "filed", state: "partly" } }],
    ["the rung of its assurance", { assurance: "limited" }],
    ["that it is disputed", { isDisputed: true }],
    ["that it is restated", { isRestated: true }],
  ] as const)("is a cell of which %s is another", (_, change) => {
    const after = { ...CELL, ...change };
    expect(cellChanges([CELL, OTHER], [after, OTHER])).toEqual([{ before: CELL, after }]);
  });

  it("is a reason or a day that is another under the same word", () => {
    const explained = (byDate: string | null): MatrixCell => ({
      ...{ ...CELL, assurance: null },
      state: { family: "filed", state: "explained", reason: "not_yet", byDate: byDate as never },
    });
    expect(cellChanges([explained("2027-01-31")], [explained("2027-06-30")])).toHaveLength(1);
  });

  it("is a cell that was not there, and not one that is gone", () => {
    expect(cellChanges([CELL], [OTHER])).toEqual([{ before: null, after: OTHER }]);
  });
});
