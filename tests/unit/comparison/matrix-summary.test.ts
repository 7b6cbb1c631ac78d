import { describe, expect, it } from "vitest";
import type { MatrixInput } from "#domain/comparison/matrix-input.ts";
import { prepareMatrix } from "#domain/comparison/matrix-prepare.ts";
import { matrixSummary } from "#domain/comparison/matrix-summary.ts";
import type { SummaryPart } from "#domain/comparison/summary-part.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { AFTER, BEFORE, compiled, EDITION, filed, filing } from "#tests/unit/comparison/matrix-rows.ts";

function sentence(rows: MatrixInput, now: Instant = AFTER): string {
  return partsOf(rows, now)
    .map((part) => part.text)
    .join("");
}

function partsOf(rows: MatrixInput, now: Instant): readonly SummaryPart[] {
  return matrixSummary(prepareMatrix(rows, now));
}

function whereFiled(...signatories: ReturnType<typeof filing>[]): MatrixInput {
  return { family: "filed", edition: EDITION, signatories };
}

function whereCompiled(...signatories: ReturnType<typeof compiled>[]): MatrixInput {
  return { family: "compiled", edition: EDITION, signatories };
}

describe("the summary of a filed matrix", () => {
  it.each<[string, ReturnType<typeof filing>[], Instant, string]>([
    ["without signatories", [], AFTER, "No signatory has joined yet."],
    ["before anything is due", [filing("Fernway")], BEFORE, "No commitment is due yet."],
    ["where nothing is adopted", [filing("Fernway", { adopted: [] })], AFTER, "No commitment is due."],
    [
      "where all are silent",
      [filing("Fernway")],
      AFTER,
      "Of 3 commitments due, 3 are left unanswered, all by Fernway.",
    ],
    [
      "where two are silent",
      [filing("Fernway"), filing("Axle", { adopted: ["deploy.abuse"] })],
      AFTER,
      "Of 4 commitments due, 4 are left unanswered, by Axle and Fernway.",
    ],
    [
      "where three are silent",
      [filing("Fernway"), filing("Axle"), filing("Quill")],
      AFTER,
      "Of 9 commitments due, 9 are left unanswered, by three companies.",
    ],
    [
      "of one commitment",
      [filing("Fernway", { adopted: ["deploy.abuse"] })],
      AFTER,
      "Of 1 commitment due, 1 is left unanswered, by Fernway.",
    ],
    [
      "with everything in it",
      [filed("Quill", ["done", "partly", "not_applicable"]), filing("Fernway")],
      AFTER,
      "Of 6 commitments due, 1 is reported done, 1 partly, 1 explained and 3 left unanswered, all by Fernway. " +
        "Nobody other than the company has checked any of the 2 claims.",
    ],
    [
      "where an auditor looked",
      [filed("Quill", ["done", "done", "done"], { assurance: "limited" })],
      AFTER,
      "Of 3 commitments due, 3 are reported done. Someone other than the company has checked 3 of the 3 claims.",
    ],
    [
      "where only completeness was checked",
      [filed("Quill", ["done", "done", "done"], { assurance: "complete" })],
      AFTER,
      "Of 3 commitments due, 3 are reported done. Nobody other than the company has checked any of the 3 claims.",
    ],
    [
      "answered early, which is not said to be due",
      [filed("Quill", ["done", "done", "done"]), filing("Fernway")],
      BEFORE,
      "Of 3 commitments answered before they are due, 3 are reported done. " +
        "Nobody other than the company has checked any of the 3 claims.",
    ],
  ])("%s", (_case, signatories, now, expected) => {
    expect(sentence(whereFiled(...signatories), now)).toBe(expected);
  });

  it("emphasises what is done and what is left unanswered", () => {
    const parts = partsOf(whereFiled(filed("Quill", ["done", "partly", "not_applicable"]), filing("Fernway")), AFTER);
    expect(parts.filter((part) => part.isEmphasised).map((part) => part.text)).toEqual([
      "1 is reported done",
      "3 left unanswered",
    ]);
  });
});

describe("the summary of a compiled matrix", () => {
  const eleven = Array.from({ length: 11 }, (_, index) =>
    compiled(`Company ${index}`, [
      [1, 0],
      [0, 1],
    ]),
  );

  it("never speaks of what a company failed to do", () => {
    expect(sentence(whereCompiled(...eleven))).not.toMatch(
      /silent|unanswered|late|overdue|fail|missing|report(ed)? done/i,
    );
  });

  it("says what is relayed, what could not be read, and what was not found on which day", () => {
    expect(sentence(whereCompiled(...eleven))).toBe(
      "Eleven signatories. Accounts of 11 of 33 commitments are relayed from public sources; for 11, a report exists " +
        "but the passage could not be read; for 11, none was found when we looked on 23 November 2026. Nobody owes " +
        "this register an account: where none is relayed, that is a limit of what we could find and read.",
    );
  });

  it("says no account rather than nought", () => {
    expect(sentence(whereCompiled(compiled("Quill")))).toMatch(
      /^One signatory\. No account of the 3 commitments is relayed from public sources; for 3, none was found /,
    );
  });
});
