import { describe, expect, it } from "vitest";
import { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import { promiseLedger } from "#domain/report/promise-ledger.ts";
import { storyOf } from "#domain/report/promise-story.ts";
import {
  ledgerCounts,
  ledgerSentence,
  openPromiseWords,
  outcomeWords,
  promisedInWords,
} from "#domain/report/promise-words.ts";
import { partsOfPeriod } from "#domain/report/report-parts.ts";
import {
  changedTo,
  DROPPED,
  day,
  given,
  H1,
  H2,
  KEPT,
  KEPT_LATE,
  NEXT_H1,
  stated,
} from "#tests/unit/report/promises.ts";

const MOVED = given(changedTo("Check new data.", "2027-03-31"));

describe("what became of a promise, in words", () => {
  it.each([
    [KEPT, "Kept on 1 September 2026"],
    [KEPT_LATE, "Kept late, on 1 October 2026"],
    [changedTo("Check new data.", "2027-03-31"), "Changed, now by 31 March 2027"],
    [changedTo("Check new data.", "2026-09-30"), "Changed"],
    [DROPPED, "Dropped"],
  ])("says %o", (answer, words) => {
    expect(outcomeWords(FiledPromiseAnswer.parse({ promise: "2026-h1.1", ...answer }))).toBe(words);
  });

  it.each([
    ["2026-09-29", [], "Not due yet"],
    ["2026-09-30", [], "Due, and not answered yet"],
    ["2027-01-01", [MOVED], "Not due yet; changed once, first due on 30 September 2026"],
    ["2027-04-01", [MOVED], "Due, and not answered yet; changed once, first due on 30 September 2026"],
  ])("says on %s how an open one stands", (asOf, answers, words) => {
    expect(openPromiseWords(storyOf(stated(), answers), day(asOf))).toBe(words);
  });
});

describe("where a promise was made, in words", () => {
  it("names its report, and the one that changed it", () => {
    expect(promisedInWords(H1, { saidIn: H1 })).toBe("the report on the half-year to June 2026");
    expect(promisedInWords(H1, { saidIn: H2 })).toBe(
      "the report on the half-year to June 2026; as it stands here since the report on the half-year to December 2026",
    );
  });
});

describe("the ledger in words", () => {
  const promises = ["a", "b", "c", "d", "e", "f"].map((key) =>
    stated({ key, due: day(key === "f" ? "2029-01-01" : "2026-09-30") }),
  );
  const answers = [
    given({ ...KEPT, promise: "a" }),
    given({ ...KEPT_LATE, promise: "b" }),
    given({ ...changedTo("Check new data.", "2027-12-31"), promise: "c" }),
    given({ ...DROPPED, promise: "d" }),
  ];
  const asOf = day("2026-12-31");

  it("counts everything and grades nothing", () => {
    expect(ledgerSentence(promiseLedger(promises, answers, asOf), asOf)).toBe(
      "Up to 31 December 2026 the company made six promises. Five fell due: one kept, one kept late, one changed and open again, one dropped and one not answered yet. One is not due yet. One was changed at least once.",
    );
  });

  it("says when none has fallen due, and when there is none", () => {
    const none = promiseLedger([stated()], [], day("2026-07-01"));
    expect(ledgerSentence(none, day("2026-07-01"))).toBe(
      "Up to 1 July 2026 the company made one promise. None has fallen due. One is not due yet.",
    );
    expect(ledgerSentence(promiseLedger([], [], asOf), asOf)).toBe("No promise is on the record.");
  });

  it("has counts that add up to what was promised", () => {
    const counts = ledgerCounts(promiseLedger(promises, answers, asOf));
    const of = (...names: readonly string[]) =>
      counts.filter(({ name }) => names.includes(name)).reduce((sum, { count }) => sum + count, 0);
    expect(of("Due", "Not due yet")).toBe(of("Promised"));
    expect(of("Kept", "Kept late", "Changed", "Dropped", "Unanswered")).toBe(of("Due"));
  });
});

describe("the parts of one report", () => {
  const again = given(changedTo("Check some data.", "2027-12-31"), NEXT_H1);
  const company = { figures: [], promises: [stated()], answers: [MOVED, again], attestations: [] };

  it("hold what that report promised and answered, and nothing of another", () => {
    expect(partsOfPeriod(company, H1)).toMatchObject({ made: [{ key: "2026-h1.1" }], answered: [] });
    expect(partsOfPeriod(company, H2).made).toEqual([]);
  });

  it("hold an answer beside the terms as they stood when it was given", () => {
    expect(partsOfPeriod(company, H2).answered[0]?.terms.wording).toBe("Check all training data.");
    expect(partsOfPeriod(company, NEXT_H1).answered[0]?.terms.wording).toBe("Check new data.");
  });
});
