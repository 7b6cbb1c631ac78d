import { describe, expect, it } from "vitest";
import { isAddressShown } from "#domain/framework/calendar-address.ts";
import { calendarEvent } from "#domain/framework/calendar-event.ts";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";
import { Instant, shifted } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";

const DUE = Instant.parse("2026-07-31T17:00:00.000Z");
const LATER = Instant.parse("2026-08-31T17:00:00.000Z");
const BEFORE = Instant.parse("2026-07-10T09:00:00.000Z");
const AFTER = Instant.parse("2026-08-02T09:00:00.000Z");
const OPEN: DeadlineFacts = {
  zone: "Europe/Lisbon",
  due: DUE,
  extensions: [],
  outages: [],
  waivedAt: null,
  revisions: [],
};
const EXTENDED = { ...OPEN, extensions: [{ grantedAt: BEFORE, until: LATER }] };

describe("a due date in a calendar", () => {
  it.each([
    ["open", OPEN, BEFORE, "Due", DUE, 0, [7, 1]],
    ["extended", EXTENDED, BEFORE, "Due", LATER, 1, [7, 1]],
    ["overdue", OPEN, AFTER, "Overdue", DUE, 0, []],
    ["filed", { ...EXTENDED, revisions: [{ filedAt: AFTER, changed: [] }] }, AFTER, "Filed", LATER, 2, []],
    ["filed late", { ...OPEN, revisions: [{ filedAt: AFTER, changed: [] }] }, AFTER, "Filed", DUE, 1, []],
    ["waived", { ...OPEN, waivedAt: BEFORE }, BEFORE, "Not required", DUE, 1, []],
  ] as const)("that is %s says so, stands at its moment, and grows its sequence", (...given) => {
    const [, deadline, now, word, at, sequence, alarms] = given;
    const event = calendarEvent("Alder Labs", { key: PeriodKey.parse("2026-H1"), deadline }, now);
    expect(event).toMatchObject({ key: "2026-H1", at, sequence, alarms });
    expect(event.title).toBe(`${word}: report of Alder Labs, Half-year to June 2026`);
    expect(event.isNotRequired).toBe(word === "Not required");
  });

  it("names the hour and the place", () => {
    const event = calendarEvent("Alder Labs", { key: PeriodKey.parse("2026-H1"), deadline: OPEN }, BEFORE);
    expect(event.words).toBe("Due by 31 July 2026, 18:00 in Lisbon");
  });
});

describe("a secret address", () => {
  const made = { madeBy: "me", madeAt: BEFORE };
  it.each([
    ["whoever made it", "me", 0, true],
    ["them, to the last moment of ten minutes", "me", 599_999, true],
    ["not them, ten minutes later", "me", 600_000, false],
    ["not a colleague", "you", 0, false],
  ])("is shown to %s", (_case, who, after, isShown) => {
    expect(isAddressShown(made, who, shifted(BEFORE, after))).toBe(isShown);
  });
});
