import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { DueDate, dueInstant, WallTime } from "#domain/framework/due.ts";
import { epochMillisecondsOf } from "#domain/framework/instant.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";
import { clockIn } from "#tests/unit/framework/platform-clock.ts";

const HOUR = 3_600_000;
const ZONES = [
  "Europe/Paris",
  "America/New_York",
  "Pacific/Kiritimati",
  "UTC",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];

describe("a time zone", () => {
  it.each([
    "Europe/Atlantis",
    "europe/paris",
    "+02:00",
    "Etc/GMT+5",
    "Etc/UTC",
    "Europe/PARIS",
    "CET",
    "Z",
    "",
    "Europe/Paris ",
  ])("refuses %j", (name) => {
    expect(TimeZone.safeParse(name).success).toBe(false);
  });

  it.each([...ZONES, "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "America/St_Johns"])(
    "takes %s",
    (name) => {
      expect(TimeZone.parse(name)).toBe(name);
    },
  );
});

describe("a due date", () => {
  it.each(["24:00", "9:00", "23:60", "18:00:00"])("refuses the time %s", (time) => {
    expect(WallTime.safeParse(time).success).toBe(false);
  });

  it.each([
    ["an ordinary winter day in Lisbon", "2027-01-31", "18:00", "Europe/Lisbon", "2027-01-31T18:00:00.000Z"],
    ["an ordinary summer day in Paris", "2026-07-31", "23:59", "Europe/Paris", "2026-07-31T21:59:00.000Z"],
    ["a day that has begun nowhere else", "2026-01-01", "00:00", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
    ["a leap day", "2028-02-29", "12:00", "America/New_York", "2028-02-29T17:00:00.000Z"],
    [
      "a time skipped in Paris: as long after the change",
      "2026-03-29",
      "02:30",
      "Europe/Paris",
      "2026-03-29T01:30:00.000Z",
    ],
    ["a time skipped in New York", "2026-03-08", "02:00", "America/New_York", "2026-03-08T07:00:00.000Z"],
    [
      "a time that occurs twice in Paris: the second",
      "2026-10-25",
      "02:30",
      "Europe/Paris",
      "2026-10-25T01:30:00.000Z",
    ],
    ["a time that occurs twice in New York", "2026-11-01", "01:59", "America/New_York", "2026-11-01T06:59:00.000Z"],
    [
      "half an hour twice on Lord Howe Island",
      "2026-04-05",
      "01:45",
      "Australia/Lord_Howe",
      "2026-04-04T15:15:00.000Z",
    ],
  ])("falls right on %s", (_case, date, time, zone, expected) => {
    expect(dueInstant(DueDate.parse({ date, time, zone }))).toBe(expected);
  });

  it("is the last moment at which the platform's clock of that place shows it, or, skipped, shows later", () => {
    fc.assert(
      fc.property(anyDueDate(), (due) => {
        const at = epochMillisecondsOf(dueInstant(due));
        const wanted = `${due.date} ${due.time}`;
        const shown = clockIn(due.zone, at);
        if (shown === wanted) {
          for (const later of [HOUR / 2, HOUR]) expect(clockIn(due.zone, at + later)).not.toBe(wanted);
          return;
        }
        expect(shown > wanted).toBe(true);
        expect(clockIn(due.zone, at - HOUR) < wanted).toBe(true);
      }),
      { numRuns: 6000, examples: DAYS_OF_CHANGE.flatMap(halfHoursOf) },
    );
  });
});

const DAYS_OF_CHANGE: readonly (readonly [string, string])[] = [
  ["2026-03-29", "Europe/Paris"],
  ["2026-10-25", "Europe/Paris"],
  ["2026-03-08", "America/New_York"],
  ["2026-11-01", "America/New_York"],
  ["2026-10-04", "Australia/Lord_Howe"],
  ["2026-04-05", "Australia/Lord_Howe"],
  ["2028-02-29", "Pacific/Kiritimati"],
];

function halfHoursOf([date, zone]: readonly [string, string]): [DueDate][] {
  return Array.from({ length: 48 }, (_, half) => [dueDate(date, half * 30, zone)]);
}

function anyDueDate(): fc.Arbitrary<DueDate> {
  const day = fc.integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2036, 0, 1) / 86_400_000 });
  return fc
    .tuple(day, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...ZONES))
    .map(([number, minute, zone]) => dueDate(new Date(number * 86_400_000).toISOString().slice(0, 10), minute, zone));
}

function dueDate(date: string, minute: number, zone: string): DueDate {
  const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return { date: CalendarDate.parse(date), time: WallTime.parse(time), zone: TimeZone.parse(zone) };
}
