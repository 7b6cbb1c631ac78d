import { describe, expect, it } from "vitest";
import { interruption } from "#app/(desk)/desk/[programme]/[company]/commitments/[commitment]/interruption.ts";
import { commitmentStanding } from "#app/(desk)/desk/[programme]/[company]/commitments/standing-words.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";

const day = (text: string) => CalendarDate.parse(text);

function facts(...changes: readonly (readonly [adopted: boolean, since: string])[]) {
  return {
    organisationName: "Alder Labs",
    today: day("2026-05-04"),
    running: periodOf(PeriodKey.parse("2026-Q2")),
    next: periodOf(PeriodKey.parse("2026-Q3")),
    adoption: {
      joined: day("2026-01-03"),
      adopted: ["data"],
      changes: changes.map(([adopted, since], entry) => ({
        commitment: "data",
        adopted,
        since: day(since),
        reason: "Because.",
        certified: { name: "Olga Officer", role: "Officer", statement: "I am." },
        entry,
      })),
    },
  };
}

describe("where a company stands with a commitment", () => {
  it.each([
    ["as it joined", [], true, "Adopted"],
    [
      "withdrawn in the period that runs",
      [[false, "2026-05-04"]],
      false,
      "Not adopted. Withdrew on 4 May 2026, still asked for the quarter to 30 June 2026.",
    ],
    ["withdrawn before it", [[false, "2026-02-04"]], false, "Not adopted. Withdrew on 4 February 2026."],
    [
      "taken on again",
      [
        [false, "2026-02-04"],
        [true, "2026-05-04"],
      ],
      true,
      "Adopted on 4 May 2026, asked from the quarter to 30 September 2026 on.",
    ],
  ] as const)("is told when it is %s", (_case, changes, isAdopted, words) => {
    expect(commitmentStanding(facts(...changes), "data")).toEqual({ isAdopted, words });
  });
});

describe("what an officer reads before signing", () => {
  const data = { key: "data", short: "Data" };

  it("names the first period that a withdrawal holds for, and what is still asked", () => {
    expect(interruption("withdraw", facts(), data).holds).toEqual([
      "The first report that is not asked about it is the one for the quarter to 30 September 2026, which begins on 1 July 2026.",
      "The quarter to 30 June 2026 and every period before it stay as they are: still asked. What was answered stays, and what is owed stays owed.",
    ]);
  });

  it("shows the words that everybody will read", () => {
    expect(interruption("withdraw", facts(), data).readers).toEqual([
      "Alder Labs withdrew from the commitment “Data” on 4 May 2026. Periods that begin after that day are not asked about it any more.",
      "In the table, later periods show: Not adopted, withdrew on 4 May 2026.",
    ]);
    expect(interruption("take_on", facts([false, "2026-02-04"]), data).readers[0]).toBe(
      "Alder Labs took on the commitment “Data” on 4 May 2026. Periods that begin after that day are asked about it.",
    );
  });

  it("does not call asked what the period that runs does not ask", () => {
    const again = facts([false, "2026-02-04"], [true, "2026-05-02"]);
    expect(interruption("withdraw", again, data).holds[1]).toBe(
      "The quarter to 30 June 2026 and every period before it stay as they are. What was answered stays, and what is owed stays owed.",
    );
  });
});
