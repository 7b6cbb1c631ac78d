import { describe, expect, it } from "vitest";
import { readPromiseAnswer } from "#domain/report/promise-answer-filed.ts";
import {
  missingFromPromiseAnswer,
  type PromiseAnswerTexts,
  promiseAnswerFacts,
} from "#domain/report/promise-answer-missing.ts";
import { storyOf } from "#domain/report/promise-story.ts";
import { changedTo, day, given, stated } from "#tests/unit/report/promises.ts";

type Texts = Partial<PromiseAnswerTexts>;

const FACTS = promiseAnswerFacts(storyOf(stated(), []), day("2027-01-20"));
const BLANK: PromiseAnswerTexts = { outcome: "", on: "", how: "", wording: "", due: "", why: "", finished: "" };
const KEPT = { outcome: "kept", on: "2026-09-30", how: "We did." };
const LATE = { ...KEPT, outcome: "kept_late", on: "2026-10-01" };
const CHANGED = { outcome: "changed", wording: "Check new data.", due: "2027-06-30", why: "It took longer." };

function missing(texts: Texts, facts = FACTS) {
  return missingFromPromiseAnswer({ ...BLANK, ...texts }, facts).map(({ field, reason }) => `${field} ${reason}`);
}

describe("an answer to a promise that fell due", () => {
  it.each<[string, Texts, readonly string[]]>([
    ["what became of it", {}, ["outcome unanswered"]],
    ["one of the four outcomes", { outcome: "forgotten" }, ["outcome unanswered"]],
    ["when and how it was kept", { outcome: "kept" }, ["on unanswered", "how unanswered"]],
    ["when and how it was kept late", { outcome: "kept_late" }, ["on unanswered", "how unanswered"]],
    ["the new words, the new date and why", { outcome: "changed" }, ["due unanswered", "why unanswered"]],
    ["why it was dropped", { outcome: "dropped", why: " " }, ["why unanswered"]],
    ["a day that exists", { ...KEPT, on: "2026-02-30" }, ["on not_a_day"]],
    ["a new date that exists", { ...CHANGED, due: "later" }, ["due not_a_day"]],
  ])("lacks %s", (_case, texts, expected) => {
    expect(missing(texts)).toEqual(expected);
  });

  it.each<[string, Texts, string]>([
    ["was kept on a day that has not come", { ...KEPT, on: "2027-01-21" }, "on after_today"],
    ["was kept late on a day that has not come", { ...LATE, on: "2027-01-21" }, "on after_today"],
    ["was kept before the period that made it", { ...KEPT, on: "2025-12-31" }, "on before_it_was_made"],
    ["was kept in time on a day after it was due", { ...KEPT, on: "2026-10-01" }, "on after_it_was_due"],
    ["was kept late on the day it was due", { ...LATE, on: "2026-09-30" }, "on not_after_it_was_due"],
    ["is due on a day gone by", { ...CHANGED, due: "2027-01-19" }, "due not_after_today"],
    ["is due today", { ...CHANGED, due: "2027-01-20" }, "due not_after_today"],
  ])("cannot say that it %s", (_case, texts, expected) => {
    expect(missing(texts)).toEqual([expected]);
  });

  it("cannot call the same words with the same date a change", () => {
    const early = { ...FACTS, today: day("2026-08-01") };
    const same = { ...CHANGED, wording: " Check all training data.", due: "2026-09-30" };
    expect(missing(same, early)).toEqual(["wording unchanged"]);
    expect(missing({ ...same, wording: "Check new data." }, early)).toEqual([]);
    expect(missing({ ...same, wording: "" }, early)).toEqual(["wording unchanged"]);
    expect(missing({ ...same, wording: "", due: "2027-06-30" }, early)).toEqual([]);
    expect(missing({ ...same, due: "2026-10-01" }, early)).toEqual([]);
  });

  it("is held against the date the promise was moved to", () => {
    const moved = storyOf(stated(), [given(changedTo("Check all training data.", "2026-12-31"))]);
    const facts = promiseAnswerFacts(moved, day("2027-01-20"));
    expect(missing({ ...KEPT, on: "2026-12-31" }, facts)).toEqual([]);
    expect(missing({ ...LATE, on: "2026-12-31" }, facts)).toEqual(["on not_after_it_was_due"]);
  });

  it.each<[string, Texts, object]>([
    ["kept, on the day it was due", KEPT, { outcome: "kept", on: "2026-09-30", how: "We did." }],
    ["kept late, today", { ...LATE, on: "2027-01-20" }, { outcome: "kept_late", on: "2027-01-20", how: "We did." }],
    [
      "changed, with both wordings",
      { ...CHANGED, due: " 2027-06-30" },
      {
        outcome: "changed",
        was: { wording: "Check all training data.", due: "2026-09-30" },
        now: { wording: "Check new data.", due: "2027-06-30" },
        why: "It took longer.",
      },
    ],
    ["dropped", { ...KEPT, outcome: "dropped", why: " Ended. " }, { outcome: "dropped", why: "Ended." }],
  ])("is filed with only what counts: %s", (_case, texts, filed) => {
    expect(readPromiseAnswer("2026-h1.1", { ...BLANK, ...texts }, FACTS)).toEqual({
      value: { promise: "2026-h1.1", ...filed },
    });
  });

  it("is not read while something in it cannot be true", () => {
    expect(readPromiseAnswer("2026-h1.1", { ...BLANK, ...KEPT, on: "2030-01-01" }, FACTS)).toEqual({
      problems: [{ field: "on", reason: "after_today" }],
    });
  });
});
