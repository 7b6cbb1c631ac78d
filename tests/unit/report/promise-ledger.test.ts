import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GivenAnswer } from "#domain/report/promise-answer.ts";
import { promiseLedger, standingOf } from "#domain/report/promise-ledger.ts";
import { promisesDue, storyOf } from "#domain/report/promise-story.ts";
import { changedTo, DROPPED, day, given, H1, KEPT, KEPT_LATE, NEXT_H1, stated } from "#tests/unit/report/promises.ts";

const MOVED = given(changedTo("Check new data.", "2027-03-31"));

function due(answers: readonly GivenAnswer[], by: string) {
  return promisesDue([stated()], answers, day(by)).map(({ promise }) => promise.key);
}

describe("the promises that a report must answer", () => {
  it.each<[string, readonly GivenAnswer[], string]>([
    ["is not due before its day", [], "2026-09-29"],
    ["was kept", [given(KEPT)], "2026-12-31"],
    ["was kept late", [given(KEPT_LATE)], "2026-12-31"],
    ["was dropped", [given(DROPPED)], "2026-12-31"],
    ["was changed, and its new date has not come", [MOVED], "2027-03-30"],
    ["was changed and then kept", [MOVED, given({ ...KEPT, on: "2027-03-01" }, NEXT_H1)], "2027-06-30"],
  ])("leave out one that %s", (_case, answers, by) => {
    expect(due(answers, by)).toEqual([]);
  });

  it.each<[string, readonly GivenAnswer[], string]>([
    ["falls due on the last day", [], "2026-09-30"],
    ["was changed, and its new date has come", [MOVED], "2027-03-31"],
    ["nobody answered for years", [], "2030-12-31"],
  ])("hold one that %s", (_case, answers, by) => {
    expect(due(answers, by)).toEqual(["2026-h1.1"]);
  });

  it("are not answered by what was said of another", () => {
    expect(due([given({ ...KEPT, promise: "2026-h1.2" })], "2026-12-31")).toEqual(["2026-h1.1"]);
  });
});

describe("the story of a promise", () => {
  it("keeps every wording and every date it ever had", () => {
    const again = given(changedTo("Check some data.", "2027-12-31"), NEXT_H1);
    const { history, terms, ending } = storyOf(stated(), [MOVED, again]);
    expect(history).toEqual([
      { wording: "Check all training data.", due: "2026-09-30", saidIn: "2026-H1" },
      { wording: "Check new data.", due: "2027-03-31", saidIn: "2026-H2" },
      { wording: "Check some data.", due: "2027-12-31", saidIn: "2027-H1" },
    ]);
    expect(terms).toEqual(history[2]);
    expect(ending).toBeNull();
  });

  it("is over with the answer that ended it", () => {
    const story = storyOf(stated(), [given(DROPPED, H1), MOVED]);
    expect(story.ending).toMatchObject({ outcome: "dropped" });
    expect(story.history).toHaveLength(1);
  });
});

describe("the promise ledger", () => {
  const keys = ["a", "b", "c", "d", "e", "f"];
  const promises = keys.map((key) => stated({ key, due: day(key === "f" ? "2029-01-01" : "2026-09-30") }));

  it("counts what became of each promise beside how many there were", () => {
    const answers = [
      given({ ...KEPT, promise: "a" }),
      given({ ...KEPT_LATE, promise: "b" }),
      given({ ...changedTo("Check new data.", "2027-12-31"), promise: "c" }),
      given({ ...DROPPED, promise: "d" }),
    ];
    expect(promiseLedger(promises, answers, day("2026-12-31"))).toEqual({
      ...{ promised: 6, notDue: 1, due: 5 },
      ...{ kept: 1, keptLate: 1, changed: 1, dropped: 1, unanswered: 1, everChanged: 1 },
    });
  });

  it("counts a promise that was moved and then kept as both", () => {
    const answers = [MOVED, given({ ...KEPT, on: "2027-03-01" }, NEXT_H1)];
    expect(promiseLedger([stated()], answers, day("2027-06-30"))).toMatchObject({
      kept: 1,
      changed: 0,
      everChanged: 1,
    });
  });

  it("calls a changed promise unanswered once its new date has come", () => {
    expect(standingOf(storyOf(stated(), [MOVED]), day("2027-03-30"))).toBe("changed");
    expect(standingOf(storyOf(stated(), [MOVED]), day("2027-03-31"))).toBe("unanswered");
  });

  it("adds up, whatever was said", () => {
    const outcome = fc.constantFrom(KEPT, KEPT_LATE, DROPPED, changedTo("Less.", "2027-03-31"));
    const said = fc.record({ promise: fc.constantFrom(...keys), outcome });
    const asOf = fc.constantFrom(day("2026-06-30"), day("2026-12-31"), day("2027-12-31"));
    fc.assert(
      fc.property(fc.array(said), asOf, (all, by) => {
        const answers = all.map(({ promise, outcome }) => given({ ...outcome, promise }));
        const ledger = promiseLedger(promises, answers, by);
        const { kept, keptLate, changed, dropped, unanswered } = ledger;
        expect(ledger.promised).toBe(promises.length);
        expect(ledger.due + ledger.notDue).toBe(ledger.promised);
        expect(kept + keptLate + changed + dropped + unanswered).toBe(ledger.due);
      }),
    );
  });
});
