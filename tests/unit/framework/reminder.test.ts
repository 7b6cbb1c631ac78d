import { describe, expect, it } from "vitest";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";
import { Instant, shifted } from "#domain/framework/instant.ts";
import { RUNGS, reminderReached, rolesReminded } from "#domain/framework/reminder.ts";
import { dueWords, shortDueWords } from "#domain/framework/reminder-words.ts";

const at = (text: string) => Instant.parse(`${text}:00.000Z`);
const DAY = 86_400_000;

const DUE = at("2026-07-31T17:00");
const LISBON: DeadlineFacts = {
  zone: "Europe/Lisbon",
  due: DUE,
  extensions: [],
  outages: [],
  waivedAt: null,
  revisions: [],
};
// Lisbon's clocks go forward at 01:00 on 29 March 2026.
const SPRING = { ...LISBON, due: at("2026-04-28T17:00") };
// New York's clocks go back on 1 November 2026.
const AUTUMN = { ...LISBON, zone: "America/New_York", due: at("2026-11-08T23:00") };
const KIRITIMATI = { ...LISBON, zone: "Pacific/Kiritimati", due: at("2026-07-31T04:00") };
const EXTENDED = { ...LISBON, extensions: [{ grantedAt: at("2026-07-20T09:00"), until: at("2026-08-31T17:00") }] };

describe("the rung that is reached", () => {
  it.each([
    ["none 31 days before", LISBON, at("2026-06-30T22:59"), null],
    ["30 from the first minute of that day where the company is", LISBON, at("2026-06-30T23:00"), -30],
    ["30 still on the sixteenth day before", LISBON, at("2026-07-15T12:00"), -30],
    ["14", LISBON, at("2026-07-17T00:00"), -14],
    ["7", LISBON, at("2026-07-24T08:00"), -7],
    ["1 on the day before, to its last minute", LISBON, at("2026-07-30T22:59"), -1],
    ["0 from midnight of the due day", LISBON, at("2026-07-30T23:00"), 0],
    ["0 in the hours after the due time too", LISBON, at("2026-07-31T22:59"), 0],
    ["1 day overdue", LISBON, at("2026-07-31T23:00"), 1],
    ["7 days overdue", LISBON, at("2026-08-07T09:00"), 7],
    ["14 days overdue", LISBON, at("2026-08-20T09:00"), 14],
    ["30 days overdue", LISBON, at("2026-08-30T09:00"), 30],
    ["30 days overdue for two weeks more", LISBON, at("2026-09-12T22:59"), 30],
    ["none once it is as old as that", LISBON, at("2026-09-12T23:00"), null],
    ["30 on 29 March, before its clocks go forward", SPRING, at("2026-03-29T00:30"), -30],
    ["none on 28 March, 23:30 by a clock that has not gone forward", SPRING, at("2026-03-28T23:30"), null],
    ["7 on the day the clocks go back, in its first hour", AUTUMN, at("2026-11-01T04:00"), -7],
    ["14, not 7, an hour before, by the summer's clock", AUTUMN, at("2026-11-01T03:59"), -14],
    ["7 in the last hour of the day that has 25", AUTUMN, at("2026-11-02T04:59"), -7],
    ["0 where the day begins first", KIRITIMATI, at("2026-07-30T10:00"), 0],
    ["none on the day first given, once it is extended", EXTENDED, at("2026-07-31T12:00"), null],
    ["30 days before an extended date", EXTENDED, at("2026-08-01T12:00"), -30],
    ["1 day before an extended date", EXTENDED, at("2026-08-30T12:00"), -1],
    ["none once waived", { ...LISBON, waivedAt: at("2026-07-01T09:00") }, at("2026-07-31T12:00"), null],
    ["none once filed", filed(at("2026-07-15T09:00")), at("2026-07-31T12:00"), null],
    ["none once filed late", filed(at("2026-08-03T09:00")), at("2026-08-07T12:00"), null],
  ])("is %s", (_case, facts, now, rung) => {
    expect(reminderReached(facts, now)?.rung ?? null).toBe(rung);
  });

  it("names the due date as it stands", () => {
    expect(reminderReached(EXTENDED, at("2026-08-24T12:00"))).toEqual({
      rung: -7,
      due: at("2026-08-31T17:00"),
      daysAfter: -7,
    });
  });

  it.each(["Europe/Lisbon", "America/New_York", "Pacific/Kiritimati", "UTC"])(
    "is each in its turn as the hours pass in %s",
    (zone) => {
      const hours = Array.from({ length: 75 * 8 }, (_none, step) => shifted(DUE, -35 * DAY + step * 3 * 3_600_000));
      const rungs = hours.flatMap((now) => reminderReached({ ...LISBON, zone }, now)?.rung ?? []);
      expect(rungs.filter((rung, place) => rung !== rungs[place - 1])).toEqual(RUNGS);
    },
  );
});

describe("a reminder", () => {
  it("goes to those who write, and from two weeks late on to the administrator and the steward", () => {
    expect(RUNGS.map((rung) => [rung, rolesReminded(rung).join(" ")])).toEqual([
      [-30, "editor officer"],
      [-14, "editor officer"],
      [-7, "editor officer"],
      [-1, "editor officer"],
      [0, "editor officer"],
      [1, "editor officer"],
      [7, "editor officer"],
      [14, "editor officer administrator steward"],
      [30, "editor officer administrator steward"],
    ]);
  });

  it.each([
    [-7, false, "is due by 31 July 2026, 18:00 in Lisbon: in 7 days"],
    [-1, false, "is due by 31 July 2026, 18:00 in Lisbon: tomorrow"],
    [0, false, "is due by 31 July 2026, 18:00 in Lisbon: today"],
    [0, true, "was due by 31 July 2026, 18:00 in Lisbon: today"],
    [1, true, "was due by 31 July 2026, 18:00 in Lisbon: yesterday"],
    [9, true, "was due by 31 July 2026, 18:00 in Lisbon: 9 days ago"],
  ])("says when it is due, %s days after: past is %s", (daysAfter, isPast, words) => {
    expect(dueWords({ rung: 0, due: DUE, daysAfter }, "Europe/Lisbon", isPast)).toBe(words);
  });

  it("says it in short", () => {
    const reminder = { rung: 0, due: DUE, daysAfter: 0 } as const;
    expect(shortDueWords(reminder, "Europe/Lisbon", false)).toBe("due by 31 July 2026");
    expect(shortDueWords(reminder, "Europe/Lisbon", true)).toBe("overdue since 31 July 2026");
  });
});

function filed(filedAt: Instant): DeadlineFacts {
  return { ...LISBON, revisions: [{ filedAt, changed: [] }] };
}
