import { describe, expect, it } from "vitest";
import { notYetPromises } from "#domain/report/promise.ts";
import { newPromiseFields } from "#domain/report/promise-fields.ts";
import { readPromise } from "#domain/report/promise-filed.ts";
import { missingFromPromise, type NewPromiseTexts } from "#domain/report/promise-missing.ts";
import { PERIOD_TO } from "#tests/unit/report/drafts.ts";
import { day, H1 } from "#tests/unit/report/promises.ts";

const FACTS = { adopted: ["develop.data", "deploy.test"], periodTo: PERIOD_TO };
const WRITTEN = {
  commitment: "develop.data",
  wording: " Check all training data.\n",
  ownerRole: "Head of data",
  measure: "Share of data checked",
  due: " 2026-09-30 ",
  finished: "yes",
};
const BLANK: NewPromiseTexts = { commitment: "", wording: " ", ownerRole: "", measure: "", due: "", finished: "" };

function missing(change: Partial<NewPromiseTexts>) {
  return missingFromPromise({ ...WRITTEN, ...change }, FACTS).map(({ field, reason }) => `${field} ${reason}`);
}

describe("what a new promise lacks", () => {
  it.each<[string, Partial<NewPromiseTexts>, string]>([
    ["its commitment", { commitment: "" }, "commitment unanswered"],
    ["a commitment that the company took on", { commitment: "maintain.report" }, "commitment not_adopted"],
    ["its words", { wording: " \n" }, "wording unanswered"],
    ["whose job it is", { ownerRole: "" }, "ownerRole unanswered"],
    ["how a reader will see that it is kept", { measure: "" }, "measure unanswered"],
    ["a date", { due: "" }, "due unanswered"],
    ["a date that exists", { due: "2026-09-31" }, "due not_a_day"],
    ["a date in figures", { due: "in autumn" }, "due not_a_day"],
    ["a date after the period", { due: "2026-06-30" }, "due not_after_the_period"],
  ])("is %s", (_case, change, expected) => {
    expect(missing(change)).toEqual([expected]);
  });

  it("is nothing when it is whole, and nothing when nobody promises", () => {
    expect(missing({})).toEqual([]);
    expect(missing(BLANK)).toEqual([]);
    expect(missing({ ...BLANK, finished: "yes" })).toEqual([]);
  });
});

describe("a new promise", () => {
  it("is filed trimmed, under the key of its place", () => {
    expect(readPromise("2026-h1.1", WRITTEN, FACTS)).toEqual({
      value: {
        key: "2026-h1.1",
        commitment: "develop.data",
        wording: "Check all training data.",
        ownerRole: "Head of data",
        measure: "Share of data checked",
        due: "2026-09-30",
        madeBy: "next_step",
      },
    });
  });

  it("is none in a section that nobody filled in", () => {
    expect(readPromise("2026-h1.1", BLANK, FACTS)).toEqual({ value: null });
  });

  it("is not read while something is wrong with it", () => {
    expect(readPromise("2026-h1.1", { ...WRITTEN, due: "soon" }, FACTS)).toEqual({
      problems: [{ field: "due", reason: "not_a_day" }],
    });
  });

  it("is asked for one of the commitments that the company took on", () => {
    expect(newPromiseFields(FACTS.adopted).commitment.choices).toEqual(FACTS.adopted);
  });
});

describe("an answer 'not yet, by DATE'", () => {
  const notYet = { commitment: "develop.data", reason: "not_yet", byDate: day("2027-03-31") } as const;

  it("makes a promise, with no owner and no measure, as those are not asked", () => {
    expect(notYetPromises([notYet], H1, [])).toEqual([
      {
        key: "2026-h1.develop.data",
        commitment: "develop.data",
        wording: "To do what this commitment asks.",
        ownerRole: null,
        measure: null,
        due: "2027-03-31",
        madeBy: "not_yet",
      },
    ]);
  });

  it("makes none where the company already stands by that date", () => {
    expect(notYetPromises([notYet], H1, [{ commitment: "develop.data", due: day("2027-03-31") }])).toEqual([]);
  });

  it.each([
    ["of another commitment", { commitment: "deploy.test", due: day("2027-03-31") }],
    ["for another date", { commitment: "develop.data", due: day("2026-12-31") }],
  ])("makes one beside a promise %s", (_case, open) => {
    expect(notYetPromises([notYet], H1, [open])).toHaveLength(1);
  });

  it("is the only answer that makes one", () => {
    const others = [
      { commitment: "develop.data", reason: null, byDate: null },
      { commitment: "deploy.test", reason: "disagree", byDate: null },
    ] as const;
    expect(notYetPromises(others, H1, [])).toEqual([]);
  });
});
