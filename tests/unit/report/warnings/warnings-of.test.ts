import { describe, expect, it } from "vitest";
import { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import { storyOf } from "#domain/report/promise-story.ts";
import type { ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import { warningsOf } from "#domain/report/warnings/warnings-of.ts";
import { changedTo, DROPPED, given, KEPT, KEPT_LATE, stated } from "#tests/unit/report/promises.ts";
import { answer, line, NOT_DONE, NOT_YET_STORY, notYet, report, STORY } from "#tests/unit/report/warnings/reports.ts";

const MOVED_ONCE = storyOf(stated(), [given(changedTo("Check all training data.", "2027-03-31"))]);
const MOVED_TWICE = storyOf(stated(), [
  given(changedTo("Check all training data.", "2026-12-31")),
  given(changedTo("Check all training data.", "2027-03-31")),
]);
const REWORDED = storyOf(stated(), [given(changedTo("Check new data.", "2026-09-30"))]);
const LAST = { commitment: "develop.data", account: "We did.", explanation: "Because." };

function said(outcome: object) {
  return FiledPromiseAnswer.parse({ promise: "2026-h1.1", ...outcome });
}

describe("what a reader could raise", () => {
  it.each<[string, Partial<ReportToCheck>, string]>([
    [
      "done, in few words",
      { answers: [answer({ account: "We did it all." })] },
      "done_in_few_words develop.data account",
    ],
    [
      "done, with nothing behind it",
      { answers: [answer({ evidence: 0 })] },
      "done_without_evidence develop.data status",
    ],
    [
      "partly done, with nothing behind it",
      { answers: [answer({ status: "partly", evidence: 0 })] },
      "done_without_evidence develop.data status",
    ],
    [
      "a promise kept, and the commitment not done",
      { answers: [answer(NOT_DONE)], promises: [STORY], promiseAnswers: [said(KEPT)] },
      "kept_but_not_done develop.data status",
    ],
    [
      "a promise kept late, and the commitment not applicable",
      {
        answers: [answer({ status: "not_applicable", products: [] })],
        promises: [STORY],
        promiseAnswers: [said(KEPT_LATE)],
      },
      "kept_but_not_done develop.data status",
    ],
    [
      "done, and a promise on it dropped in this report",
      { promises: [STORY], promiseAnswers: [said(DROPPED)] },
      "done_though_promise_dropped develop.data status",
    ],
    [
      "done, and a promise on it dropped before",
      { promises: [storyOf(stated(), [given(DROPPED)])] },
      "done_though_promise_dropped develop.data status",
    ],
    [
      "not applicable, with products listed",
      { answers: [answer({ status: "not_applicable" })] },
      "not_applicable_with_products develop.data status",
    ],
    [
      "last period's explanation, but for its spaces",
      { answers: [answer({ ...NOT_DONE, explanation: " Because.\n" })], last: [LAST] },
      "same_explanation develop.data explanation",
    ],
    [
      "last period's account",
      { answers: [answer({ ...NOT_DONE, account: "We  did.", explanation: "New." })], last: [LAST] },
      "same_account develop.data account",
    ],
    [
      "a date moved for the second time",
      { promises: [MOVED_ONCE], promiseAnswers: [said(changedTo("Check all training data.", "2027-12-31"))] },
      "date_moved_again promise:2026-h1.1 due",
    ],
    [
      "'not yet' by a later day than an open promise has",
      { answers: [notYet("2027-06-30")], promises: [NOT_YET_STORY] },
      "date_moved_without_answer develop.data byDate",
    ],
    [
      "'not yet' by another day than the promise is changed to",
      {
        answers: [notYet("2027-06-30")],
        promises: [NOT_YET_STORY],
        promiseAnswers: [said(changedTo("Later.", "2027-03-31"))],
      },
      "date_moved_without_answer develop.data byDate",
    ],
    [
      "a public text that may give something away",
      { publicTexts: [{ section: "develop.data", field: "account", text: "Our threshold is 0.87." }] },
      "may_disclose develop.data account",
    ],
  ])("is %s", (_case, change, expected) => {
    expect(warningsOf(report(change)).map(line)).toEqual([expected]);
  });

  it.each<[string, Partial<ReportToCheck>]>([
    ["an answer with a method and something behind it", {}],
    ["an answer that nobody has begun", { answers: [{ commitment: "develop.data", products: [], evidence: 0 }] }],
    ["done, with no account yet", { answers: [answer({ account: "" })] }],
    ["partly done in few words", { answers: [answer({ status: "partly", account: "Some." })] }],
    ["not done, with nothing behind it", { answers: [answer({ ...NOT_DONE, evidence: 0 })] }],
    [
      "a promise kept, and the commitment partly done",
      {
        answers: [answer({ status: "partly" })],
        promises: [STORY],
        promiseAnswers: [said(KEPT)],
      },
    ],
    [
      "a promise kept, and another commitment not done",
      {
        answers: [answer({ ...NOT_DONE, commitment: "deploy.test" })],
        promises: [STORY],
        promiseAnswers: [said(KEPT)],
      },
    ],
    ["done, and a promise on it open", { promises: [STORY] }],
    [
      "done, and a promise on another commitment dropped",
      {
        promises: [storyOf(stated({ commitment: "deploy.test" }), [given(DROPPED)])],
      },
    ],
    ["not applicable, with no products listed", { answers: [answer({ status: "not_applicable", products: [] })] }],
    ["no explanation now and none last time", { last: [{ ...LAST, explanation: null }] }],
    ["another explanation than last time", { answers: [answer(NOT_DONE)], last: [{ ...LAST, explanation: "Why." }] }],
    [
      "a date moved for the first time",
      {
        promises: [STORY],
        promiseAnswers: [said(changedTo("Check all training data.", "2027-12-31"))],
      },
    ],
    [
      "a date moved once, after a change of words alone",
      {
        promises: [REWORDED],
        promiseAnswers: [said(changedTo("Check new data.", "2027-12-31"))],
      },
    ],
    [
      "words changed, and the date left where it was moved to",
      {
        promises: [MOVED_TWICE],
        promiseAnswers: [said(changedTo("Check some data.", "2027-03-31"))],
      },
    ],
    ["'not yet' by the day that an open promise has", { answers: [notYet("2026-09-30")], promises: [NOT_YET_STORY] }],
    ["'not yet' by another day than a next step has", { answers: [notYet("2027-06-30")], promises: [STORY] }],
    [
      "'not yet' by the day that the promise is changed to",
      {
        answers: [notYet("2027-03-31")],
        promises: [NOT_YET_STORY],
        promiseAnswers: [said(changedTo("Later.", "2027-03-31"))],
      },
    ],
    [
      "'not yet' again, after the promise was dropped",
      {
        answers: [notYet("2027-06-30")],
        promises: [NOT_YET_STORY],
        promiseAnswers: [said(DROPPED)],
      },
    ],
  ])("is nothing about %s", (_case, change) => {
    expect(warningsOf(report(change))).toEqual([]);
  });

  it("names every date that a promise had, the first one first", () => {
    const promiseAnswers = [said(changedTo("Check all training data.", "2027-12-31"))];
    expect(warningsOf(report({ promises: [MOVED_ONCE], promiseAnswers }))).toMatchObject([
      { data: { promise: "2026-h1.1", dates: ["2026-09-30", "2027-03-31", "2027-12-31"] } },
    ]);
  });

  it("counts the words of a short account", () => {
    expect(warningsOf(report({ answers: [answer({ account: "We did\nit  all." })] }))).toMatchObject([
      { data: { words: 4, expected: 25 } },
    ]);
  });
});
