import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, decimalFrom, scaledFrom } from "#domain/framework/quantity.ts";
import { shareAgrees, shareOf } from "#domain/report/figure-share.ts";
import { scale } from "#tests/fixtures/scale.ts";

const share = (numerator: string, denominator: string) => ({
  numerator: Decimal.parse(numerator),
  denominator: Decimal.parse(denominator),
});

describe("a share", () => {
  it.each([
    ["a fraction in the place of a percentage", "0.67", "2", "3"],
    ["cut off and not rounded", "66.6", "2", "3"],
    ["more digits than it is true to", "66.70", "2", "3"],
    ["something of nothing", "1", "0", "400"],
    ["one in the last of many digits", "33.33333333333333333334", "1", "3"],
  ])("disagrees with its parts: %s", (_case, percent, numerator, denominator) => {
    expect(shareAgrees(Decimal.parse(percent), share(numerator, denominator))).toBe(false);
  });

  it.each([
    ["rounded to a whole", "67", "2", "3"],
    ["rounded to a tenth", "66.7", "2", "3"],
    ["exact, with noughts", "50.00", "1", "2"],
    ["nothing of something", "0", "0", "400"],
    ["a half, rounded up", "13", "1", "8"],
    ["a half, rounded down", "12", "1", "8"],
    ["more than the whole", "150", "3", "2"],
  ])("agrees with its parts: %s", (_case, percent, numerator, denominator) => {
    expect(shareAgrees(Decimal.parse(percent), share(numerator, denominator))).toBe(true);
  });

  it("is computed to as many digits as another, and agrees with no neighbour above", () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 20n });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), whole, fc.nat(12), (part, of, decimals) => {
        const parts = share(String(part), String(of));
        const computed = shareOf(parts, decimalFrom({ digits: 0n, decimals }));
        const { digits } = scaledFrom(computed);
        // Long division by hand: what is left decides how to round.
        const exact = part * 100n * 10n ** BigInt(decimals);
        expect(digits).toBe(exact / of + ((exact % of) * 2n >= of ? 1n : 0n));
        expect(shareAgrees(computed, parts)).toBe(true);
        expect(shareAgrees(decimalFrom({ digits: digits + 1n, decimals }), parts)).toBe(false);
      }),
      { numRuns: scale(2_000, 10_000) },
    );
  });
});
