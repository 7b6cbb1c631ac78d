import { describe, expect, it } from "vitest";
import { supportableIn, unknownSupports } from "#domain/evidence/supports.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import { storyOf } from "#domain/report/promise-story.ts";
import { SCOPE } from "#tests/unit/report/whole-report.ts";

describe("what evidence can support", () => {
  it("is every answer, figure and earlier promise of the report, each under a name of its own", () => {
    expect(supportableIn(SCOPE)).toEqual([
      { key: "develop.data", of: "response", subject: "develop.data" },
      { key: "figure:reports_sent", of: "figure", subject: "reports_sent" },
      { key: "figure:items_sent", of: "figure", subject: "items_sent" },
      { key: "promise:2026-h1.1", of: "promise", subject: "2026-h1.1" },
    ]);
  });

  it("is no promise that has ended: nothing is asked about it any more", () => {
    const [story] = SCOPE.promises;
    if (story === undefined) throw new Error("the report has no promise");
    const dropped = FiledPromiseAnswer.parse({
      promise: story.promise.key,
      outcome: "dropped",
      why: "Nobody asks any more.",
    });
    const ended = {
      ...SCOPE,
      promises: [storyOf(story.promise, [{ ...dropped, givenIn: PeriodKey.parse("2026-H2") }])],
    };
    expect(supportableIn(ended).map(({ of }) => of)).not.toContain("promise");
  });

  it("is nothing in a report that is asked nothing", () => {
    expect(supportableIn({ ...SCOPE, adopted: [], indicators: [], promises: [] })).toEqual([]);
  });

  it.each([
    ["a commitment that was not adopted", ["deploy.conduct"], ["deploy.conduct"]],
    ["a figure that is not asked for", ["figure:hours"], ["figure:hours"]],
    ["a promise nobody made", ["promise:2025-h2.9"], ["promise:2025-h2.9"]],
    ["a figure named as if it were a commitment", ["reports_sent"], ["reports_sent"]],
    ["a commitment named as if it were a figure", ["figure:develop.data"], ["figure:develop.data"]],
    ["a word that every object knows", ["constructor", "__proto__"], ["constructor", "__proto__"]],
    ["one unknown among known ones", ["develop.data", "x", "figure:items_sent"], ["x"]],
    ["only what there is", ["develop.data", "figure:items_sent", "promise:2026-h1.1"], []],
    ["nothing", [], []],
  ])("leaves over, of %s, what the report does not have", (_case, supports, unknown) => {
    expect(unknownSupports(supports, SCOPE)).toEqual(unknown);
  });
});
