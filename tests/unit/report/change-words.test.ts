import { describe, expect, it } from "vitest";
import { changeWords } from "#domain/report/change-words.ts";
import { receiptOf, receiptParts } from "#domain/report/receipt.ts";
import { receiptFacts } from "#tests/unit/report/receipts.ts";

const NAMES = {
  commitments: [{ key: "develop.data", name: "Data" }],
  indicators: [{ key: "reports_sent", name: "Reports sent" }],
  mitigations: [{ key: "hashing", name: "Hash matching" }],
  products: [{ key: "draw", name: "Draw" }],
};

describe("a changed field in words", () => {
  it.each([
    ["develop.data", "status", "not_done", "done", "Data: where it stands", "Not done", "Done"],
    ["develop.data", "byDate", "", "2027-03-31", "Data: by when", "Nothing", "31 March 2027"],
    ["develop.data", "mitigations", "hashing", "", "Data: measures used", "Hash matching", "Nothing"],
    ["develop.data", "account", "Old.", "New.", "Data: account", "Old.", "New."],
    ["figures:reporting", "reports_sent:value", "120", "110", "Reports sent: number", "120", "110"],
    ["figures:reporting", "reports_sent:given", "value", "withheld", "Reports sent: given as", "A number", "Withheld"],
    ["figures:reporting", "reports_sent:product", "", "draw", "Reports sent: product", "All products together", "Draw"],
    ["figures:other", "gone:asOf", "2026-07-01", "2026-07-02", "gone: counted on", "1 July 2026", "2 July 2026"],
  ])("of %s, %s: %s to %s", (section, field, before, after, what, was, now) => {
    expect(changeWords({ section, field, was: before, now: after }, NAMES)).toEqual({ what, was, now });
  });
});

describe("the receipt of a revision", () => {
  const restatement = {
    changes: [{ section: "develop.data", field: "status", was: "partly", now: "done" }],
    cause: "new_information",
    why: "The last set was checked after all.",
    since: "2026-07-20",
    periods: ["2026-H1"],
    material: { changesConclusion: true, relied: false, repeated: false },
  };

  it("lists what it restates, old and new, and why", () => {
    const sections = receiptParts(receiptOf(receiptFacts({ revision: 2, restatement })));
    const restates = sections.find(({ title }) => title === "What this revision restates");
    const answers = restates?.rows.map(({ answer }) => answer.text) ?? [];
    expect(answers).toContain("Was: Partly done\nNow: Done");
    expect(answers).toContain("The last set was checked after all.");
    expect(answers).toContain("20 July 2026");
    expect(restates?.rows.find(({ question }) => question === "Material")?.answer.text).toBe("Yes");
  });

  it("says nothing of restating where nothing is restated", () => {
    expect(receiptParts(receiptOf(receiptFacts())).map(({ title }) => title)).not.toContain(
      "What this revision restates",
    );
  });
});
