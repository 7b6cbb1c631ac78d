import { describe, expect, it } from "vitest";
import { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";
import { dayWords, instantWords, monthWords, partialDateWords } from "#domain/framework/date-words.ts";
import type { DeadlineStatus } from "#domain/framework/deadline.ts";
import { deadlineWords, exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { Instant } from "#domain/framework/instant.ts";

const at = Instant.parse("2026-12-31T23:30:00.000Z");
const on = CalendarDate.parse("2026-07-14");

describe("dates in words", () => {
  it.each([
    ["2024", "2024"],
    ["2024-04", "April 2024"],
    ["2024-04-03", "3 April 2024"],
  ])("are no more precise than %s", (date, words) => {
    expect(partialDateWords(PartialDate.parse(date))).toBe(words);
  });

  it("name the day without a leading nought, and the month", () => {
    expect(dayWords(CalendarDate.parse("2024-04-03"))).toBe("3 April 2024");
    expect(monthWords(CalendarDate.parse("2027-03-31"))).toBe("March 2027");
  });

  it.each([
    ["Europe/Lisbon", "31 December 2026, 23:30 in Lisbon"],
    ["Europe/Paris", "1 January 2027, 00:30 in Paris"],
    ["America/New_York", "31 December 2026, 18:30 in New York"],
    ["America/Argentina/Buenos_Aires", "31 December 2026, 20:30 in Buenos Aires"],
    ["UTC", "31 December 2026, 23:30 UTC"],
  ])("tell a moment by the clock of %s", (zone, words) => {
    expect(instantWords(at, zone)).toBe(words);
  });

  it("do not tell a moment at an unknown place", () => {
    expect(() => instantWords(at, "Europe/Atlantis")).toThrow();
  });
});

describe("deadline words", () => {
  it.each<[DeadlineStatus, string, string]>([
    [{ status: "filed", on }, "Filed 14 July 2026", "Filed 14 July 2026"],
    [{ status: "filed_late", on, daysLate: 3 }, "Filed late on 14 July 2026", "Filed late on 14 July 2026"],
    [{ status: "due_by", at, zone: "Europe/Paris" }, "Due by 1 January 2027", "Due by 1 January 2027, 00:30 in Paris"],
    [
      { status: "overdue_since", at, zone: "Europe/Lisbon" },
      "Overdue since 31 December 2026",
      "Overdue since 31 December 2026, 23:30 in Lisbon",
    ],
    [
      { status: "extended_to", at, zone: "UTC" },
      "Extended to 31 December 2026",
      "Extended to 31 December 2026, 23:30 UTC",
    ],
    [{ status: "not_required" }, "Not required", "Not required"],
  ])("for %j are %j", (status, words, exact) => {
    expect(deadlineWords(status)).toBe(words);
    expect(exactDeadlineWords(status)).toBe(exact);
  });
});
