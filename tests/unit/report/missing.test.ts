import { describe, expect, it } from "vitest";
import type { Field } from "#domain/report/commitment-fields.ts";
import { missingFrom } from "#domain/report/missing.ts";
import { sectionStatus } from "#domain/report/section-status.ts";
import { BARE_DRAFT, DONE, draft, PERIOD_TO } from "#tests/unit/report/drafts.ts";

type Values = Partial<Record<Field, string>>;

const PARTLY = { ...DONE, status: "partly", reason: "prevented_by_law" } as const;
const NOT_DONE = { ...DONE, status: "not_done", reason: "disagree", explanation: "Because." } as const;
const NOT_YET = { ...NOT_DONE, reason: "not_yet", byDate: "2026-07-01" } as const;
const NOT_APPLICABLE = { ...DONE, status: "not_applicable", explanation: "We host nothing." } as const;

function missing(values: Values) {
  const responses = [{ commitment: "develop.data", draft: draft(values), isUnreviewed: false }];
  return missingFrom({ ...BARE_DRAFT, responses }).map(({ field, reason }) => `${field} ${reason}`);
}

describe("what is missing from a report", () => {
  it.each<[string, Values, readonly string[]]>([
    ["everything, at first", {}, ["status unanswered", "account unanswered", "finished not_finished"]],
    ["only the writer's word that it is finished", { ...DONE, finished: "" }, ["finished not_finished"]],
    ["the writer's word, when it is no", { ...DONE, finished: "no" }, ["finished not_finished"]],
    ["a status that is none of the four", { ...DONE, status: "great" }, ["status unanswered"]],
    ["an account, when it is only spaces", { ...DONE, account: " \n\t\u00a0" }, ["account unanswered"]],
    ["a reason for what is partly done", { ...PARTLY, reason: "" }, ["reason unanswered"]],
    ["a reason for what is not done", { ...NOT_DONE, reason: "" }, ["reason unanswered"]],
    [
      "another reason, when a commitment not done is called not applicable",
      { ...NOT_DONE, reason: "not_applicable" },
      ["reason unanswered"],
    ],
    ["an explanation of what is not done", { ...NOT_DONE, explanation: " " }, ["explanation unanswered"]],
    ["an explanation of what is not applicable", { ...NOT_APPLICABLE, explanation: "" }, ["explanation unanswered"]],
    ["a day for what is not done yet", { ...NOT_YET, byDate: "" }, ["byDate unanswered"]],
    ["a day that exists", { ...NOT_YET, byDate: "2026-02-30" }, ["byDate not_a_day"]],
    ["a day in figures", { ...NOT_YET, byDate: "next spring" }, ["byDate not_a_day"]],
    ["a day after the period", { ...NOT_YET, byDate: "2026-06-30" }, ["byDate not_after_the_period"]],
    ["an address", { ...DONE, addresses: "our website 2026-07-01" }, ["addresses not_an_address"]],
    ["the day an address was seen", { ...DONE, addresses: "https://example.org/a" }, ["addresses no_day_seen"]],
  ])("is %s", (_case, values, expected) => {
    expect(missing(values)).toEqual(expected);
  });

  it.each<[string, Values]>([
    ["is done", DONE],
    ["is partly done, with a reason and no explanation", PARTLY],
    ["is not done, with a reason and an explanation", NOT_DONE],
    ["is not done yet, and promised for the day after the period", NOT_YET],
    ["is not done yet, with spaces around the day", { ...NOT_YET, byDate: " 2027-01-01 " }],
    ["is not applicable, without a second choice of reason", NOT_APPLICABLE],
    ["is done, whatever was once chosen as a reason or a day", { ...DONE, reason: "not_yet", byDate: "never" }],
  ])("is nothing when the commitment %s", (_case, values) => {
    expect(missing(values)).toEqual([]);
  });

  it("is a review, of what was carried over and says that it is finished or does not", () => {
    const carried = (values: Values) => ({ commitment: "develop.data", draft: draft(values), isUnreviewed: true });
    for (const finished of ["yes", "no", ""]) {
      expect(missingFrom({ ...BARE_DRAFT, responses: [carried({ ...DONE, finished })] })).toEqual([
        { section: "develop.data", field: "finished", reason: "not_reviewed" },
      ]);
    }
  });

  it("names each commitment in the edition's order", () => {
    const responses = ["b", "a"].map((commitment) => ({
      commitment,
      draft: draft({ ...DONE, account: "" }),
      isUnreviewed: false,
    }));
    expect(missingFrom({ ...BARE_DRAFT, responses }).map(({ section }) => section)).toEqual(["b", "a"]);
  });
});

describe("the status of a section", () => {
  it("is that nobody reviewed it, while it stands as it was carried over", () => {
    const section = { commitment: "develop.data", draft: draft(DONE), isUnreviewed: true };
    expect(sectionStatus(section, PERIOD_TO)).toBe("not_reviewed");
  });

  it.each<[string, Values, string]>([
    ["not started while every field is empty", { account: " " }, "not_started"],
    ["in progress from the first word, be it confidential", { confidentialNote: "A word." }, "in_progress"],
    ["in progress while nobody calls it finished", { ...DONE, finished: "no" }, "in_progress"],
    ["completed when it is finished and nothing is missing", DONE, "completed"],
    ["a problem when it is finished and something is missing", { ...NOT_DONE, explanation: "" }, "problem"],
  ])("is %s", (_case, values, expected) => {
    const section = { commitment: "develop.data", draft: draft(values), isUnreviewed: false };
    expect(sectionStatus(section, PERIOD_TO)).toBe(expected);
  });
});
