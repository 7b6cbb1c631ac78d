import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { isProblems } from "#domain/report/figure-problem.ts";
import { haveCommonDay, isWithin, readCovered } from "#domain/report/figure-span.ts";

const RUNS = { numRuns: 10_000 };
vi.setConfig({ testTimeout: 60_000 });
const DAY = 86_400_000;

const read = (spanFrom: string, spanTo: string, asOf: string) => readCovered({ spanFrom, spanTo, asOf });

function problems(spanFrom: string, spanTo: string, asOf: string): readonly string[] {
  const covered = read(spanFrom, spanTo, asOf);
  return isProblems(covered) ? covered.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
}

describe("what a figure covers", () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ["nothing at all", "", " ", "", ["spanFrom unanswered", "spanTo unanswered", "asOf unanswered"]],
    ["a day that does not exist", "2026-02-30", "2026-06-30", "2026-06-30", ["spanFrom not_a_day"]],
    ["a leap day in a common year", "2026-01-01", "2026-02-29", "2026-06-30", ["spanTo not_a_day"]],
    ["a month for a day", "2026-01-01", "2026-06-30", "2026-07", ["asOf not_a_day"]],
    ["days the other way about", "01/01/2026", "2026-06-30", "2026-06-30", ["spanFrom not_a_day"]],
    ["an end before the beginning", "2026-06-30", "2026-06-29", "2026-07-01", ["spanTo span_backwards"]],
    ["a count before the end", "2026-01-01", "2026-06-30", "2026-06-29", ["asOf as_of_before_span_ends"]],
    [
      "a count before the end of a span without beginning",
      "x",
      "2026-06-30",
      "2026-06-29",
      ["spanFrom not_a_day", "asOf as_of_before_span_ends"],
    ],
  ])("is refused: %s", (_case, from, to, asOf, expected) => {
    expect(problems(from, to, asOf)).toEqual(expected);
  });

  it.each([
    ["a single day, counted on that day", "2026-06-30", "2026-06-30", "2026-06-30"],
    ["a half-year with spaces around it, counted later", " 2026-01-01", "2026-06-30 ", " 2026-07-10\n"],
    ["a leap day", "2028-02-29", "2028-02-29", "2028-03-01"],
  ])("is read: %s", (_case, from, to, asOf) => {
    expect(read(from, to, asOf)).toEqual({ span: { from: from.trim(), to: to.trim() }, asOf: asOf.trim() });
  });

  it("is read, or refused, as by the platform's calendar", () => {
    const two = (value: number) => String(value).padStart(2, "0");
    const likely = fc.integer({ min: 0, max: 800 }).map((after) => iso(Date.UTC(2025, 0, 1) + after * DAY));
    const loose = fc
      .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.nat(13), day: fc.nat(32) })
      .map(({ year, month, day }) => `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
    const day = fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: loose });
    fc.assert(
      fc.property(day, day, day, (from, to, asOf) => {
        const [start, end, counted] = [from, to, asOf].map(dayNumber);
        const expected = [
          start === null ? "spanFrom not_a_day" : "",
          end === null ? "spanTo not_a_day" : "",
          counted === null ? "asOf not_a_day" : "",
          start != null && end != null && end < start ? "spanTo span_backwards" : "",
          end != null && counted != null && counted < end ? "asOf as_of_before_span_ends" : "",
        ].filter((one) => one !== "");
        expect(problems(from, to, asOf)).toEqual(expected);
        if (expected.length === 0) expect(read(from, to, asOf)).toEqual({ span: { from, to }, asOf });
      }),
      RUNS,
    );
  });

  it("shares days with another, or lies within it, as its days one by one do", () => {
    const span = fc
      .record({ first: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) })
      .map(({ first, length }) => Array.from({ length }, (_, at) => iso(Date.UTC(2024, 1, 10) + (first + at) * DAY)));
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(haveCommonDay(spanOf(a), spanOf(b))).toBe(a.some((day) => b.includes(day)));
        expect(isWithin(spanOf(a), spanOf(b))).toBe(a.every((day) => b.includes(day)));
      }),
      RUNS,
    );
  });
});

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day's place in the platform's calendar, or null where the platform writes another day. */
function dayNumber(text: string): number | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || iso(time) !== text ? null : time / DAY;
}

function spanOf(days: readonly string[]) {
  return { from: CalendarDate.parse(days[0]), to: CalendarDate.parse(days.at(-1)) };
}
