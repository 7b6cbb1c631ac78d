import { describe, expect, it } from "vitest";
import { CalendarDate, calendarDate, PartialDate } from "#domain/framework/calendar-date.ts";

describe("a calendar date", () => {
  it.each([
    ["a leap day in a common year", "2023-02-29"],
    ["a leap day in a century that is no leap year", "1900-02-29"],
    ["a thirteenth month", "2024-13-01"],
    ["a month nought", "2024-00-10"],
    ["a day nought", "2024-01-00"],
    ["the thirty-first of June", "2024-06-31"],
    ["a month only", "2024-06"],
    ["a day without leading noughts", "2024-6-1"],
    ["a moment", "2024-06-01T00:00:00Z"],
    ["a year nought", "0000-01-01"],
    ["digits of another script", "٢٠٢٤-٠١-٠١"],
    ["a line break behind", "2024-06-01\n"],
  ])("refuses %s", (_case, text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false);
  });

  it.each(["2024-02-29", "2000-02-29", "2024-12-31", "0001-01-01"])("takes %s", (text) => {
    expect(CalendarDate.parse(text)).toBe(text);
  });

  it("throws rather than make a day that does not exist", () => {
    expect(() => calendarDate({ year: 2025, month: 2, day: 29 })).toThrow();
  });

  it("agrees with the platform's calendar on every day of 400 years", () => {
    let text = "";
    for (let day = Date.UTC(1800, 0, 1); day < Date.UTC(2200, 0, 1); day += 86_400_000) {
      text = new Date(day).toISOString().slice(0, 10);
      if (!CalendarDate.safeParse(text).success) throw new Error(`refused ${text}`);
    }
    expect(text).toBe("2199-12-31");
  });
});

describe("a partial date", () => {
  it.each(["2024-13", "2024-00", "24", "0000", "2024-02-30", "2024-", "spring 2024"])("refuses %s", (text) => {
    expect(PartialDate.safeParse(text).success).toBe(false);
  });

  it.each(["2024", "2024-04", "2024-04-23"])("takes %s as precise as it is", (text) => {
    expect(PartialDate.parse(text)).toBe(text);
  });
});
