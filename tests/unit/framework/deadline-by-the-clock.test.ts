import fc from "fast-check";
import { expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type DeadlineFacts, deadlineStatus } from "#domain/framework/deadline.ts";
import { type DueDate, dueInstant, WallTime } from "#domain/framework/due.ts";
import { epochMillisecondsOf, shifted } from "#domain/framework/instant.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";
import { clockIn } from "#tests/unit/framework/platform-clock.ts";

const MINUTE = 60_000;
const ZONES = ["Europe/Paris", "America/New_York", "Pacific/Kiritimati", "UTC"];
const DAYS = ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2028-02-29", "2026-12-31", "2026-07-31"];

const due: fc.Arbitrary<DueDate> = fc
  .record({
    date: fc.oneof(
      fc.constantFrom(...DAYS),
      fc.integer({ min: 10_957, max: 24_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    ),
    minute: fc.integer({ min: 0, max: 1439 }),
    zone: fc.constantFrom(...ZONES),
  })
  .map(({ date, minute, zone }) => ({
    date: CalendarDate.parse(date),
    time: WallTime.parse(
      [Math.floor(minute / 60), minute % 60].map((number) => String(number).padStart(2, "0")).join(":"),
    ),
    zone: TimeZone.parse(zone),
  }));

/** Near the deadline as often as far from it, by the millisecond and by the day. */
const offset = fc.oneof(
  fc.constantFrom(-1, 0, 1, -MINUTE, MINUTE),
  fc.integer({ min: -180 * MINUTE, max: 180 * MINUTE }),
  fc.integer({ min: -400 * 1440 * MINUTE, max: 400 * 1440 * MINUTE }),
);

it("says filed late or filed as the wall clock of the place does, and on its day, in thousands of cases", () => {
  fc.assert(
    fc.property(due, offset, (date, milliseconds) => {
      const at = dueInstant(date);
      const filedAt = shifted(at, milliseconds);
      const status = deadlineStatus(facts(date, [{ filedAt, changed: [] }]), filedAt);
      const shown = clockIn(date.zone, epochMillisecondsOf(filedAt));
      expect(status).toMatchObject({ status: milliseconds > 0 ? "filed_late" : "filed", on: shown.slice(0, 10) });
      if (shown < `${date.date} ${date.time}`) expect(status.status).toBe("filed");
      if (status.status === "filed_late") {
        expect(status.daysLate).toBe(
          Math.round(
            (Date.parse(shown.slice(0, 10)) - Date.parse(clockIn(date.zone, epochMillisecondsOf(at)).slice(0, 10))) /
              86_400_000,
          ),
        );
      }
    }),
    { numRuns: 5000 },
  );
});

it("says due or overdue as the wall clock of the place does, in thousands of cases", () => {
  fc.assert(
    fc.property(due, offset, (date, milliseconds) => {
      const at = dueInstant(date);
      const now = shifted(at, milliseconds);
      const { status } = deadlineStatus(facts(date, []), now);
      expect(status).toBe(milliseconds > 0 ? "overdue_since" : "due_by");
      if (clockIn(date.zone, epochMillisecondsOf(now)) < `${date.date} ${date.time}`) expect(status).toBe("due_by");
    }),
    { numRuns: 5000 },
  );
});

function facts(date: DueDate, revisions: DeadlineFacts["revisions"]): DeadlineFacts {
  return { zone: date.zone, due: dueInstant(date), extensions: [], outages: [], waivedAt: null, revisions };
}
