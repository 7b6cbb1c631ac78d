import { describe, expect, it } from "vitest";
import { type AgeWarning, ageWarnings, SOON } from "#domain/evidence/age.ts";
import { day } from "#tests/unit/report/promises.ts";

const PERIOD = { from: day("2026-01-01"), to: day("2026-06-30") };
const TODAY = day("2026-07-10");

type Days = readonly [from: string, to: string | null, expires: string | null];

describe("the age of an evidence item", () => {
  it.each<[string, Days, readonly AgeWarning[]]>([
    ["in force since before the period", ["2020-01-01", null, null], []],
    ["of the period", ["2026-01-01", "2026-06-30", null], []],
    ["that ended on the period's first day", ["2025-01-01", "2026-01-01", null], []],
    ["that ended the day before the period", ["2025-01-01", "2025-12-31", null], ["ended_before_the_period"]],
    ["that begins on the period's last day", ["2026-06-30", null, null], []],
    ["that begins the day after the period", ["2026-07-01", null, null], ["begins_after_the_period"]],
    ["that begins in the future", ["2026-12-01", null, null], ["begins_after_the_period"]],
    ["that expired yesterday", ["2026-01-01", null, "2026-07-09"], ["expired"]],
    ["that expires today, so is no proof any more", ["2026-01-01", null, "2026-07-10"], ["expired"]],
    ["that expires tomorrow", ["2026-01-01", null, "2026-07-11"], ["expires_soon"]],
    ["that expires in 60 days, over two ends of months", ["2026-01-01", null, "2026-09-08"], ["expires_soon"]],
    ["that expires in 61 days", ["2026-01-01", null, "2026-09-09"], []],
    [
      "that ended long ago and has expired",
      ["2024-01-01", "2024-12-31", "2025-01-01"],
      ["ended_before_the_period", "expired"],
    ],
    ["that begins late and is short", ["2026-07-01", null, "2026-08-01"], ["begins_after_the_period", "expires_soon"]],
  ])("of one %s", (_case, [from, to, expires], warnings) => {
    const days = {
      effectiveFrom: day(from),
      effectiveTo: to === null ? null : day(to),
      expiresOn: expires === null ? null : day(expires),
    };
    expect(ageWarnings(days, PERIOD, TODAY)).toEqual(warnings);
  });

  it("is said 60 days before", () => {
    expect(SOON).toBe(60);
  });
});
