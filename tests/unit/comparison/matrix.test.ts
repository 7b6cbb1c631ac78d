import { describe, expect, it } from "vitest";
import type { Matrix } from "#domain/comparison/matrix.ts";
import { prepareMatrix } from "#domain/comparison/matrix-prepare.ts";
import { AFTER, BEFORE, compiled, EDITION, filed, filing } from "#tests/unit/comparison/matrix-rows.ts";

function statesOf(matrix: Matrix, company: string): string[] {
  return matrix.groups.flatMap((group) =>
    group.rows.flatMap((row) => row.cells.filter((cell) => cell.company === company).map((cell) => cell.state.state)),
  );
}

describe("a matrix", () => {
  const signatories = [filed("Quill", ["done", "partly", "not_applicable"]), filing("Fernway"), filing("Axle")];
  const matrix = prepareMatrix({ family: "filed", edition: EDITION, signatories }, AFTER);

  it("ranks nobody: signatories stand by name", () => {
    expect(matrix.columns.map((column) => column.name)).toEqual(["Axle", "Fernway", "Quill"]);
  });

  it("has one cell for every column in every row, in the columns' order", () => {
    for (const row of matrix.groups.flatMap((group) => group.rows)) {
      expect(row.cells.map((cell) => cell.company)).toEqual(["axle", "fernway", "quill"]);
      expect(row.cells.every((cell) => cell.commitment === row.commitment)).toBe(true);
    }
  });

  it("groups the commitments under their principles, in the edition's order", () => {
    expect(matrix.groups.map((group) => [group.name, group.rows.map((row) => row.commitment)])).toEqual([
      ["Develop", ["develop.data", "develop.testing"]],
      ["Deploy", ["deploy.abuse"]],
    ]);
  });

  it("heads each column with its own period and deadline", () => {
    expect(matrix.columns.at(-1)).toMatchObject({
      periodLabel: "Half-year to June 2026",
      deadline: { status: "filed", on: "2026-07-14" },
      isAhead: false,
    });
    expect(matrix.columns[0]?.deadline?.status).toBe("overdue_since");
  });

  it("gives a rung of the ladder to claims only, self-reported unless somebody looked", () => {
    const rungs = matrix.groups.flatMap((group) => group.rows.map((row) => row.cells.at(-1)?.assurance));
    expect(rungs).toEqual(["self_reported", "self_reported", null]);
  });

  it("marks an answer disputed or restated, and a silence never", () => {
    const marks = { isDisputed: true, isRestated: true, assurance: "limited" } as const;
    const late = filed("Quill", ["done", "not_applicable"], marks);
    const row = prepareMatrix({ family: "filed", edition: EDITION, signatories: [late] }, AFTER).groups.flatMap(
      (group) => group.rows.flatMap((one) => one.cells),
    );
    expect(row.map((cell) => [cell.state.state, cell.isDisputed, cell.isRestated, cell.assurance])).toEqual([
      ["done", true, true, "limited"],
      ["explained", true, true, null],
      ["silent", false, false, null],
    ]);
  });

  it("marks nothing on a commitment that was not adopted, though it was answered", () => {
    const marks = { isDisputed: true, isRestated: true } as const;
    const one = { ...filed("Quill", ["done"], marks), adopted: [] };
    const cell = prepareMatrix({ family: "filed", edition: EDITION, signatories: [one] }, AFTER).groups[0]?.rows[0]
      ?.cells[0];
    expect(cell).toMatchObject({ state: { state: "not_adopted" }, isDisputed: false, isRestated: false });
  });

  it("has nothing due of a signatory without a period", () => {
    const newcomer = filing("Newcomer", { period: null, adopted: ["develop.data"] });
    const one = prepareMatrix({ family: "filed", edition: EDITION, signatories: [newcomer] }, AFTER);
    expect(statesOf(one, "newcomer")).toEqual(["not_due", "not_adopted", "not_adopted"]);
    expect(one.columns[0]).toMatchObject({ periodLabel: null, deadline: null, isAhead: true });
  });

  it("has nothing silent before the deadline", () => {
    const one = prepareMatrix({ family: "filed", edition: EDITION, signatories: [filing("Fernway")] }, BEFORE);
    expect(statesOf(one, "fernway")).toEqual(["not_due", "not_due", "not_due"]);
  });
});

describe("a compiled matrix", () => {
  const signatories = [
    compiled("Quill", [
      [2, 0],
      [0, 1],
    ]),
  ];
  const matrix = prepareMatrix({ family: "compiled", edition: EDITION, signatories }, AFTER);

  it("has no deadline, no period and no rung", () => {
    expect(matrix.columns).toEqual([
      { company: "quill", name: "Quill", periodLabel: null, deadline: null, note: null },
    ]);
    const cells = matrix.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
    expect(cells.every((cell) => cell.assurance === null && cell.state.family === "compiled")).toBe(true);
  });

  it("says of each commitment what was relayed, not captured, or not found", () => {
    expect(statesOf(matrix, "quill")).toEqual(["relayed", "not_captured", "none_found"]);
  });
});
