import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareInstants, epochMillisecondsOf, Instant, instantOf, shifted } from "#domain/framework/instant.ts";

describe("an instant", () => {
  it.each([
    ["a moment without milliseconds", "2026-07-14T09:30:00Z"],
    ["a moment with microseconds", "2026-07-14T09:30:00.000000Z"],
    ["another offset than UTC", "2026-07-14T09:30:00.000+02:00"],
    ["a day that does not exist", "2026-02-29T09:30:00.000Z"],
    ["hour twenty-four", "2026-07-14T24:00:00.000Z"],
    ["a leap second", "2016-12-31T23:59:60.000Z"],
  ])("refuses %s", (_case, text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });

  it("comes back from milliseconds as the platform writes it", () => {
    const withinFourDigitYears = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(9999, 11, 31) });
    fc.assert(
      fc.property(withinFourDigitYears, (milliseconds) => {
        const instant = instantOf(milliseconds);
        expect(instant).toBe(new Date(milliseconds).toISOString());
        expect(epochMillisecondsOf(instant)).toBe(milliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  it("is ordered as time is, also across a new year", () => {
    const earlier = Instant.parse("2025-12-31T23:59:59.999Z");
    expect(compareInstants(earlier, shifted(earlier, 1))).toBeLessThan(0);
    expect(shifted(earlier, 1)).toBe("2026-01-01T00:00:00.000Z");
  });
});
