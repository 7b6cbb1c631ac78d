import { describe, expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Source } from "#domain/framework/sourced.ts";
import { accountPeriodWords, tellsWords } from "#domain/report/relayed-account.ts";

const SOURCE: Source = {
  id: "a-source",
  publisher: "Example Press",
  title: "A title",
  url: "https://example.org/",
  date: null,
  tier: "primary",
  readAs: "full text",
  note: null,
};

describe("Who tells a relayed account", () => {
  it.each([
    ["the company in a text of its own", { publisher: "Quill" }, "Quill reports"],
    ["a unit of the company", { publisher: "Quill Research" }, "Quill Research reports"],
    ["somebody else", { publisher: "Example Press" }, "Example Press relays"],
    ["somebody else, without the remark on copies", { publisher: "Example Press (copy)" }, "Example Press relays"],
    ["nobody whose name only begins alike", { publisher: "Quillon" }, "Quillon relays"],
    [
      "the company, seen in a copy",
      { publisher: "Quill", tier: "mirror" as const },
      "Quill reports, as a third party's copy has it",
    ],
  ])("names %s", (_case, source, words) => {
    expect(tellsWords("Quill", { ...SOURCE, ...source })).toBe(words);
  });
});

describe("What a relayed account covers", () => {
  it.each([
    ["2024-01-01", "2024-06-30", "January to June 2024"],
    ["2024-01-01", "2024-12-31", "2024"],
    ["2024-04-01", "2025-04-30", "April 2024 to April 2025"],
    ["2024-04-02", "2024-04-30", "2 April 2024 to 30 April 2024"],
    ["2024-02-01", "2024-02-29", "February 2024"],
  ])("says %s to %s as %s", (from, to, words) => {
    const span = { from: CalendarDate.parse(from), to: CalendarDate.parse(to) };
    expect(accountPeriodWords({ span, periodWords: null })).toBe(words);
  });

  it("says that no period is given rather than nothing", () => {
    expect(accountPeriodWords({ span: null, periodWords: null })).toBe("period not given");
  });
});
