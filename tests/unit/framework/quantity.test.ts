import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addQuantities,
  compareDecimals,
  compareQuantities,
  Decimal,
  decimalFrom,
  quantity,
  scaledFrom,
} from "#domain/framework/quantity.ts";
import { scale } from "#tests/fixtures/scale.ts";

const RUNS = { numRuns: scale(2_000, 10_000) };
const PLACES = 12;

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 30n })),
    fc.stringMatching(/^[0-9]{0,12}$/),
  )
  .map(([isNegative, whole, fraction]) => {
    const size = fraction === "" ? String(whole) : `${whole}.${fraction}`;
    return Decimal.parse(isNegative && /[1-9]/.test(size) ? `-${size}` : size);
  });

/** The number as a whole count of the twelfth place, read by hand. */
function inTwelfths(text: string): bigint {
  const size = text.replace("-", "");
  const [whole = "", fraction = ""] = size.split(".");
  const read = BigInt(`${whole}${fraction.padEnd(PLACES, "0")}`);
  return text.startsWith("-") ? -read : read;
}

describe("an exact decimal", () => {
  it.each(["", "-0", "-0.0", "01", "1.", ".5", "1e5", "1,000", "+1", " 1", "Infinity"])("is not %j", (text) => {
    expect(Decimal.safeParse(text).success).toBe(false);
  });

  it("is taken apart and put together as it was", () => {
    fc.assert(
      fc.property(decimal, (one) => {
        expect(decimalFrom(scaledFrom(one))).toBe(one);
      }),
      RUNS,
    );
  });

  it.each([
    ["a number above a float's reach", "9007199254740993", "9007199254740992", 1],
    ["a difference in the last of many digits", "0.1000000000000000000001", "0.1", 1],
    ["noughts at the end", "1.50", "1.5", 0],
    ["digits beside length", "9", "10", -1],
    ["two numbers below zero", "-2", "-10", 1],
    ["zero and zero", "0.00", "0", 0],
  ])("is compared exactly: %s", (_case, a, b, expected) => {
    expect(compareDecimals(Decimal.parse(a), Decimal.parse(b))).toBe(expected);
    expect(compareDecimals(Decimal.parse(b), Decimal.parse(a))).toBe(expected === 0 ? 0 : -expected);
  });

  it("is compared as whole numbers of its smallest part are", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [inTwelfths(a), inTwelfths(b)];
        expect(compareDecimals(a, b)).toBe(Number(x > y) - Number(x < y));
      }),
      RUNS,
    );
  });
});

describe("a quantity", () => {
  const reports = quantity(Decimal.parse("3"), "reports");
  const items = quantity(Decimal.parse("4"), "items");

  it("is not added to or compared with another unit, in the types or out of them", () => {
    // @ts-expect-error: reports and items are different units, so this must not compile.
    expect(() => addQuantities(reports, items)).toThrow("reports and items are different units");
    // @ts-expect-error: the same.
    expect(() => compareQuantities(reports, items)).toThrow("reports and items are different units");
  });

  it.each([
    ["tenths that floats cannot hold", "0.1", "0.2", "0.3"],
    ["a carry", "999999999999999999999.9", "0.1", "1000000000000000000000.0"],
    ["as many digits as the longer one", "1.50", "1", "2.50"],
    ["a number and its opposite", "1.5", "-1.5", "0.0"],
    ["numbers below zero", "-0.25", "-0.8", "-1.05"],
  ])("is added exactly: %s", (_case, a, b, sum) => {
    const total = addQuantities(quantity(Decimal.parse(a), "hours"), quantity(Decimal.parse(b), "hours"));
    expect(total).toEqual({ amount: sum, unit: "hours" });
  });

  it("is added as whole numbers of its smallest part are", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const sum = addQuantities(quantity(a, "hours"), quantity(b, "hours"));
        expect(inTwelfths(sum.amount)).toBe(inTwelfths(a) + inTwelfths(b));
      }),
      RUNS,
    );
  });

  it("is compared by its amount", () => {
    expect(compareQuantities(reports, quantity(Decimal.parse("3.0"), "reports"))).toBe(0);
  });
});
