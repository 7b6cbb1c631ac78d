import { describe, expect, it } from "vitest";
import { erasureReason, isPastRetention, RETENTION, yearsKept } from "#domain/evidence/retention.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";

const day = (text: string) => CalendarDate.parse(text);

describe("for how long evidence is kept", () => {
  it.each([
    ["rehearsal", undefined, 10],
    ["rehearsal", "rehearsal=2,safety-by-design=12", 2],
    ["safety-by-design", "rehearsal=2,safety-by-design=12", 12],
    ["safety-by-design", "by-design=3", 10],
  ])("of %s, where it is said %s, is %i years", (programme, said, years) => {
    expect(yearsKept(programme, said)).toBe(years);
  });

  it.each([
    ["2026-06-30", 2, "2028-06-30", false],
    ["2026-06-30", 2, "2028-07-01", true],
    ["2024-02-29", 1, "2025-02-28", false],
    ["2024-02-29", 1, "2025-03-01", true],
    ["2026-06-30", 10, "2026-07-01", false],
  ])("a period to %s that is kept %i years is past them on %s: %s", (to, years, today, isPast) => {
    expect(isPastRetention(day(to), years, day(today))).toBe(isPast);
  });

  it.each(["rehearsal=0", "rehearsal", "=2", "rehearsal=2,", "rehearsal=2 ,x=3", "Rehearsal=100"])(
    "is not said as %s",
    (said) => {
      expect(RETENTION.test(said)).toBe(false);
    },
  );

  it("is told in words", () => {
    expect(erasureReason(1)).toContain("for 1 year after");
    expect(erasureReason(12)).toContain("for 12 years after");
  });
});
