import { describe, expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import {
  type Cadence,
  nextPeriod,
  PeriodKey,
  periodContaining,
  periodOf,
  periodsBetween,
  previousPeriod,
} from "#domain/framework/period.ts";
import { comparePeriods, latestPeriod, periodChoices, periodShown } from "#domain/framework/period-choice.ts";

const keys = (...names: string[]): PeriodKey[] => names.map((name) => PeriodKey.parse(name));
const key = (name: string): PeriodKey => PeriodKey.parse(name);
const day = (text: string): CalendarDate => CalendarDate.parse(text);

describe("a period", () => {
  it.each(["2026-Q5", "2026-Q0", "2026-H3", "2026-q1", "26-Q1", "2026-", "2026-01", "0000"])(
    "refuses the key %s",
    (name) => {
      expect(PeriodKey.safeParse(name).success).toBe(false);
    },
  );

  it.each([
    ["2026-Q1", "quarter", "2026-01-01", "2026-03-31", "Quarter to 31 March 2026"],
    ["2026-Q3", "quarter", "2026-07-01", "2026-09-30", "Quarter to 30 September 2026"],
    ["2026-Q4", "quarter", "2026-10-01", "2026-12-31", "Quarter to 31 December 2026"],
    ["2026-H1", "half-year", "2026-01-01", "2026-06-30", "Half-year to June 2026"],
    ["2026-H2", "half-year", "2026-07-01", "2026-12-31", "Half-year to December 2026"],
    ["2025", "year", "2025-01-01", "2025-12-31", "Year 2025"],
  ])("%s is a %s from %s to %s, called %s", (name, cadence, from, to, label) => {
    expect(periodOf(key(name))).toEqual({ key: name, cadence, from, to, label });
  });

  it.each([
    ["2026-Q1", "2025-Q4"],
    ["2026-Q4", "2026-Q3"],
    ["2026-H1", "2025-H2"],
    ["2026-H2", "2026-H1"],
    ["2026", "2025"],
  ])("%s follows %s", (later, earlier) => {
    expect(previousPeriod(key(later)).key).toBe(earlier);
    expect(nextPeriod(key(earlier)).key).toBe(later);
  });

  it.each<[Cadence, string, string]>([
    ["quarter", "2024-02-29", "2024-Q1"],
    ["quarter", "2024-04-01", "2024-Q2"],
    ["half-year", "2024-06-30", "2024-H1"],
    ["half-year", "2024-07-01", "2024-H2"],
    ["year", "2024-12-31", "2024"],
  ])("of cadence %s on %s is %s", (cadence, on, name) => {
    expect(periodContaining(cadence, day(on)).key).toBe(name);
  });
});

describe("the periods between two days", () => {
  it.each<[string, Cadence, string, string, string[]]>([
    ["leave out a period that began before", "quarter", "2024-01-02", "2024-06-30", ["2024-Q2"]],
    ["leave out a period that is not over", "quarter", "2024-01-01", "2024-06-29", ["2024-Q1"]],
    ["are none in less than a period", "year", "2024-01-02", "2025-12-30", []],
    ["are none when the days are turned round", "quarter", "2024-06-30", "2024-01-01", []],
    ["hold both days", "half-year", "2024-01-01", "2025-06-30", ["2024-H1", "2024-H2", "2025-H1"]],
  ])("%s", (_case, cadence, from, to, expected) => {
    expect(periodsBetween(cadence, day(from), day(to)).map((period) => period.key)).toEqual(expected);
  });
});

describe("the period a signatory stands with in the matrix", () => {
  const quarterly = keys("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3");

  it.each([
    ["is not one that ends after the chosen one", quarterly, "2026-H1", "2026-Q2"],
    ["is the year before, for a yearly one, in mid-year", keys("2024", "2025", "2026"), "2026-H1", "2025"],
    ["is the chosen one where it is its own", quarterly, "2025-Q4", "2025-Q4"],
    ["is the one that ends on the same day", quarterly, "2025", "2025-Q4"],
    ["is its last before, if it stopped", keys("2024-H1", "2024-H2"), "2026-Q3", "2024-H2"],
    ["is none before its first", quarterly, "2025-Q2", null],
    ["does not depend on the order given", quarterly.toReversed(), "2026-Q1", "2026-Q1"],
  ])("%s", (_case, own, chosen, expected) => {
    expect(periodShown(own, key(chosen))).toBe(expected);
  });

  it.each([
    ["not the one that ends today", "2026-06-30", "2026-Q1"],
    ["the one that ended yesterday", "2026-07-01", "2026-Q2"],
    ["none before the first is over", "2025-09-30", null],
  ])("by default is its latest: %s", (_case, today, expected) => {
    expect(latestPeriod(quarterly, day(today))).toBe(expected);
  });
});

describe("the order of periods", () => {
  it("goes by last day, and the shorter first where they end together", () => {
    const inOrder = keys("2025-Q3", "2025-Q4", "2025-H2", "2025", "2026-Q1");
    expect(inOrder.toReversed().sort(comparePeriods)).toEqual(inOrder);
  });

  it("offers each choice once, latest first", () => {
    expect(periodChoices(keys("2025", "2026-Q1", "2025", "2025-Q4"))).toEqual(["2026-Q1", "2025", "2025-Q4"]);
  });
});
