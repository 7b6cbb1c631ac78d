import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeadlineFacts, deadlineOf, deadlineStatus } from "#domain/framework/deadline.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { Instant, shifted } from "#domain/framework/instant.ts";
import { minutesAdded, type Outage } from "#domain/framework/outage.ts";

const DUE = Instant.parse("2026-07-31T17:00:00.000Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An outage in milliseconds from the due date. */
function down(from: number, until: number): Outage {
  return { from: shifted(DUE, from), until: shifted(DUE, until) };
}

describe("what outages add to a due date", () => {
  it.each<[string, readonly Outage[], number]>([
    ["nothing without one", [], 0],
    ["its minutes, in the last 72 hours", [down(-2 * HOUR, -2 * HOUR + 12 * MINUTE)], 12],
    ["a whole minute for the part of one", [down(-HOUR, -HOUR + 1)], 1],
    [
      "parts of minutes together, rounded up once",
      [down(-3 * HOUR, -3 * HOUR + 30_000), down(-HOUR, -HOUR + 30_000)],
      1,
    ],
    ["nothing where it ended 72 hours before", [down(-80 * HOUR, -72 * HOUR)], 0],
    ["what of it lies in the 72 hours", [down(-80 * HOUR, -72 * HOUR + 5 * MINUTE)], 5],
    ["all 72 hours, and so the same again, at the most", [down(-100 * HOUR, 0)], 72 * 60],
    ["nothing where it began at the due moment", [down(0, HOUR)], 0],
    ["what reaches past the due date too, until the register is back", [down(-10 * MINUTE, 25 * MINUTE)], 35],
    ["an outage within the time that another added", [down(-30 * MINUTE, 0), down(20 * MINUTE, 25 * MINUTE)], 35],
    ["nothing for one after the time that was added", [down(-30 * MINUTE, 0), down(30 * MINUTE, HOUR)], 30],
    ["what two of them name once", [down(-60 * MINUTE, -40 * MINUTE), down(-50 * MINUTE, -30 * MINUTE)], 30],
    ["one that another holds once", [down(-60 * MINUTE, -10 * MINUTE), down(-50 * MINUTE, -30 * MINUTE)], 50],
  ])("is %s", (_case, outages, minutes) => {
    expect(minutesAdded(DUE, outages)).toBe(minutes);
    expect(minutesAdded(DUE, outages.toReversed())).toBe(minutes);
  });

  it("never takes time away, and leaves as many minutes to file as were lost", () => {
    const span = fc.tuple(fc.integer({ min: -90 * 60, max: 20 * 60 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const outages = spans.map(([from, length]) => down(from * MINUTE, (from + length) * MINUTE));
        const added = minutesAdded(DUE, outages);
        expect(added).toBeGreaterThanOrEqual(0);
        const minutes = Array.from({ length: 72 * 60 + added }, (_none, place) => added - 1 - place);
        const isUp = (minute: number) => spans.every(([from, length]) => minute < from || minute >= from + length);
        expect(minutes.filter(isUp)).toHaveLength(72 * 60);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a deadline", () => {
  const facts: DeadlineFacts = {
    zone: "Europe/Lisbon",
    due: DUE,
    extensions: [],
    outages: [down(-HOUR, -HOUR + 12 * MINUTE)],
    waivedAt: null,
    revisions: [],
  };
  const later = shifted(DUE, 12 * MINUTE);

  it("is later by what outages add, and says so with the hour", () => {
    expect(deadlineOf(facts)).toBe(later);
    expect(exactDeadlineWords(deadlineStatus(facts, DUE))).toBe(
      "Due by 31 July 2026, 18:12 in Lisbon (12 minutes added: the register was down)",
    );
    expect(exactDeadlineWords(deadlineStatus(facts, shifted(later, 1)))).toBe(
      "Overdue since 31 July 2026, 18:12 in Lisbon (12 minutes added: the register was down)",
    );
    expect(exactDeadlineWords(deadlineStatus({ ...facts, outages: [down(-1, 0)] }, DUE))).toContain("(1 minute added:");
  });

  it("is not called extended by an outage, and an extended one counts what is near its own due date", () => {
    expect(deadlineStatus(facts, DUE).status).toBe("due_by");
    const extensions = [{ grantedAt: shifted(DUE, -10 * HOUR), until: shifted(DUE, 240 * HOUR) }];
    expect(deadlineStatus({ ...facts, extensions }, DUE)).toEqual({
      status: "extended_to",
      at: shifted(DUE, 240 * HOUR),
      zone: "Europe/Lisbon",
    });
  });

  it.each([
    ["in time at its last moment", later, "filed"],
    ["late a millisecond after", shifted(later, 1), "filed_late"],
  ])("takes a report %s", (_case, filedAt, status) => {
    expect(deadlineStatus({ ...facts, revisions: [{ filedAt, changed: [] }] }, filedAt).status).toBe(status);
  });
});
