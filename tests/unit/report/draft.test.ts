import { describe, expect, it } from "vitest";
import type { Field } from "#domain/report/commitment-fields.ts";
import { chosenDate, chosenReason, draftFrom } from "#domain/report/draft.ts";
import { draft, version } from "#tests/unit/report/drafts.ts";

describe("a draft", () => {
  it("stands at the highest version of each field, in whatever order they come", () => {
    const history = [
      version("account", 2, "Second."),
      version("account", 10, "Tenth."),
      version("account", 1, "First."),
    ];
    expect(draftFrom(history).account).toMatchObject({ value: "Tenth.", version: 10 });
    expect(draftFrom(history).status).toEqual({ value: "", version: 0 });
  });

  it.each<[string, Partial<Record<Field, string>>, string | null]>([
    ["none while no status is chosen", { reason: "disagree" }, null],
    ["none for what is done", { status: "done", reason: "disagree" }, null],
    [
      "the status itself for what is not applicable",
      { status: "not_applicable", reason: "disagree" },
      "not_applicable",
    ],
    ["the choice for what is partly done", { status: "partly", reason: "not_yet" }, "not_yet"],
    ["none that is unknown", { status: "not_done", reason: "tired" }, null],
    ["never 'not applicable' for what is not done", { status: "not_done", reason: "not_applicable" }, null],
  ])("counts as its reason %s", (_case, values, reason) => {
    expect(chosenReason(draft(values))).toBe(reason);
  });

  it("counts a promised day only where the reason is that it is not done yet", () => {
    const values = { status: "not_done", byDate: "2027-01-01" };
    expect(chosenDate(draft({ ...values, reason: "not_yet" }))).toBe("2027-01-01");
    expect(chosenDate(draft({ ...values, reason: "disagree" }))).toBeNull();
    expect(chosenDate(draft({ ...values, reason: "not_yet", byDate: "2027-13-01" }))).toBeNull();
  });
});
