import { describe, expect, it } from "vitest";
import { type AdoptionOverTime, adoptedFromNowOn, adoptedIn, withdrawalsBefore } from "#domain/framework/adoption.ts";
import { changeSentence, changeWords } from "#domain/framework/adoption-words.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { changeCommitment } from "#domain/report/change-commitment.ts";

const day = (text: string) => CalendarDate.parse(text);
const change = (commitment: string, adopted: boolean, since: string) => ({ commitment, adopted, since: day(since) });

function adoption(...changes: AdoptionOverTime["changes"]): AdoptionOverTime {
  return { joined: day("2026-01-03"), adopted: ["data", "conduct"], changes };
}

const WITHDREW = adoption(change("conduct", false, "2026-06-30"));

describe("what a period is asked about", () => {
  it.each([
    ["a period before the withdrawal", WITHDREW, "2026-04-01", ["data", "conduct"]],
    ["a period that begins on its day", WITHDREW, "2026-06-30", ["data", "conduct"]],
    ["a period that begins the day after", WITHDREW, "2026-07-01", ["data"]],
    ["a period that began before the company joined", adoption(), "2025-10-01", ["data", "conduct"]],
    [
      "a period after taking on",
      adoption(change("abuse", true, "2026-05-04")),
      "2026-07-01",
      ["data", "conduct", "abuse"],
    ],
    [
      "a running period, on taking on",
      adoption(change("abuse", true, "2026-05-04")),
      "2026-04-01",
      ["data", "conduct"],
    ],
    [
      "the period between withdrawing and coming back",
      adoption(change("conduct", false, "2026-05-04"), change("conduct", true, "2026-08-09")),
      "2026-07-01",
      ["data"],
    ],
    [
      "a period after both on one day, the later one last",
      adoption(change("conduct", false, "2026-05-04"), change("conduct", true, "2026-05-04")),
      "2026-07-01",
      ["data", "conduct"],
    ],
    [
      "a period after the company joined anew",
      { ...adoption(change("conduct", false, "2025-05-04")), joined: day("2026-01-03") },
      "2026-07-01",
      ["data", "conduct"],
    ],
  ])("is right for %s", (_case, given, from, expected) => {
    expect(adoptedIn(day(from), given)).toEqual(expected);
  });

  it("counts every change for periods that are yet to begin", () => {
    expect(adoptedFromNowOn(WITHDREW)).toEqual(["data"]);
  });

  it("names the withdrawal behind what is not asked, and none that was taken back or is too late", () => {
    const twice = adoption(...WITHDREW.changes, change("conduct", true, "2026-08-09"));
    expect(withdrawalsBefore(day("2026-06-30"), WITHDREW)).toEqual([]);
    expect(withdrawalsBefore(day("2026-07-01"), twice)).toEqual(WITHDREW.changes);
    expect(withdrawalsBefore(day("2026-10-01"), twice)).toEqual([]);
  });
});

describe("changing a commitment", () => {
  it.each([
    ["withdraw", "data", true],
    ["take_on", "abuse", true],
    ["take_on", "data", { refused: { code: "nothing_changes" } }],
    ["withdraw", "abuse", { refused: { code: "nothing_changes" } }],
  ] as const)("to %s from or on %s is answered by %j", (what, commitment, expected) => {
    expect(changeCommitment(["data", "conduct"], commitment, what)).toEqual(expected);
  });

  it("never leaves a signatory without any", () => {
    expect(changeCommitment(["data"], "data", "withdraw")).toEqual({ refused: { code: "last_commitment" } });
  });

  it("is told as withdrawing, with the periods that it holds for", () => {
    const withdrawn = change("conduct", false, "2026-06-30");
    expect(changeWords(withdrawn)).toBe("Withdrew on 30 June 2026");
    expect(changeSentence("Alder", "Conduct", withdrawn)).toBe(
      "Alder withdrew from the commitment “Conduct” on 30 June 2026. Periods that begin after that day are not asked about it any more.",
    );
  });
});
