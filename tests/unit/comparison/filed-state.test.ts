import { describe, expect, it } from "vitest";
import { type FiledFacts, filedState } from "#domain/comparison/filed-state.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";
import { Instant, shifted } from "#domain/framework/instant.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import { NOTHING_NAMED } from "#tests/unit/report/drafts.ts";

const DUE = Instant.parse("2026-07-31T17:00:00.000Z");
const LATER = Instant.parse("2026-11-30T18:00:00.000Z");
const AFTER = shifted(DUE, 1);
const MARCH = CalendarDate.parse("2027-03-31");

const deadline: DeadlineFacts = {
  zone: "Europe/Lisbon",
  due: DUE,
  extensions: [],
  outages: [],
  waivedAt: null,
  revisions: [],
};
const extended: DeadlineFacts = { ...deadline, extensions: [{ grantedAt: DUE, until: LATER }] };
const waived: DeadlineFacts = { ...deadline, waivedAt: AFTER };
const unanswered: FiledFacts = { isAdopted: true, deadline, response: null };

function answered(change: Partial<FiledResponse>): FiledFacts {
  const response = { status: "done", account: "We did.", reason: null, byDate: null, explanation: null } as const;
  return { ...unanswered, response: { ...response, ...NOTHING_NAMED, ...change } };
}

describe("a commitment of a signatory where filing is open", () => {
  it.each<[string, FiledFacts, Instant]>([
    ["before the deadline", unanswered, shifted(DUE, -1)],
    ["exactly at the deadline", unanswered, DUE],
    ["within an extension", { ...unanswered, deadline: extended }, AFTER],
    ["while no period is open", { ...unanswered, deadline: null }, AFTER],
    ["when waived", { ...unanswered, deadline: waived }, LATER],
    ["when not adopted", { ...unanswered, isAdopted: false }, AFTER],
    ["when it was answered late", answered({ status: "partly" }), LATER],
  ])("is never silent %s", (_case, facts, now) => {
    expect(filedState(facts, now).state).not.toBe("silent");
  });

  it.each<[string, FiledFacts, Instant, object]>([
    ["not adopted, whatever else is so", { ...answered({}), isAdopted: false }, AFTER, { state: "not_adopted" }],
    [
      "not adopted since the day that it was withdrawn from",
      { ...unanswered, isAdopted: false, withdrewOn: MARCH },
      AFTER,
      { state: "not_adopted", withdrewOn: MARCH },
    ],
    ["not due while nothing was said and the deadline is ahead", unanswered, DUE, { state: "not_due" }],
    ["silent a millisecond after the deadline", unanswered, AFTER, { state: "silent" }],
    ["silent after an extension", { ...unanswered, deadline: extended }, shifted(LATER, 1), { state: "silent" }],
    ["not required when waived", { ...unanswered, deadline: waived }, LATER, { state: "not_required" }],
    ["what was said, though waived", { ...answered({}), deadline: waived }, LATER, { state: "done" }],
    ["what was said, before the deadline", answered({}), shifted(DUE, -1), { state: "done" }],
    ["partly done, even with a reason", answered({ status: "partly", reason: "not_yet" }), AFTER, { state: "partly" }],
    [
      "explained when not applicable",
      answered({ status: "not_applicable" }),
      AFTER,
      { state: "explained", reason: "not_applicable", byDate: null },
    ],
    [
      "explained with the promised day when not done yet",
      answered({ status: "not_done", reason: "not_yet", byDate: MARCH }),
      AFTER,
      { state: "explained", reason: "not_yet", byDate: MARCH },
    ],
    [
      "explained without a day for any other reason",
      answered({ status: "not_done", reason: "disagree", byDate: MARCH }),
      AFTER,
      { state: "explained", reason: "disagree", byDate: null },
    ],
  ])("is %s", (_case, facts, now, expected) => {
    expect(filedState(facts, now)).toEqual({ family: "filed", ...expected });
  });

  it("is a bug when it is not done and carries no reason", () => {
    expect(() => filedState(answered({ status: "not_done" }), AFTER)).toThrow();
  });
});
