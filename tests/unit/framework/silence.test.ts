import { expect, it } from "vitest";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { daysUnanswered } from "#domain/framework/silence.ts";

const day = (text: string) => PartialDate.parse(text);

it.each([
  ["a question of a known day", "2024-08-30", null, "2024-09-04", 5],
  ["over the end of February in a leap year", "2024-02-28", null, "2024-03-01", 2],
  ["one that was looked at on the day it was asked", "2024-08-30", null, "2024-08-30", 0],
  ["one that had a reply", "2024-08-30", "We did.", "2024-09-04", null],
  ["one of which only the month is known", "2024-08", null, "2024-09-04", null],
  ["one that was last looked at in some month", "2024-08-30", null, "2024-09", null],
] as const)("counts the days without a reply of %s", (_, askedOn, reply, asOf, days) => {
  expect(daysUnanswered({ askedOn: day(askedOn), reply, asOf: day(asOf) })).toBe(days);
});

it("counts none where nobody knows when it was asked", () => {
  expect(daysUnanswered({ askedOn: null, reply: null, asOf: day("2024-09-04") })).toBeNull();
});
