import type { z } from "zod";
import { DecimalString } from "#domain/record/documents/words.ts";

/** An exact decimal of any length; noughts at its end stay, because they say how far it was counted. */
export const Decimal = DecimalString.brand<"Decimal">();
export type Decimal = z.infer<typeof Decimal>;

/** A number of something. Only what has the same unit is added or compared, and nothing is ever converted. */
export interface Quantity<Unit extends string> {
  readonly amount: Decimal;
  readonly unit: Unit;
}

/** A decimal taken apart: its digits as a whole number, and how many of them stand after the point. */
export interface Scaled {
  readonly digits: bigint;
  readonly decimals: number;
}

/** So many of a unit. */
export function quantity<const Unit extends string>(amount: Decimal, unit: Unit): Quantity<Unit> {
  return { amount, unit };
}

/**
 * Negative when a is less, positive when it is more, 0 when they are equal: "1.50" equals "1.5".
 *
 * Units: another unit is a type error; it throws where a unit is known only when the programme runs.
 */
export function compareQuantities<Unit extends string>(a: Quantity<Unit>, b: Quantity<NoInfer<Unit>>): number {
  refuseOtherUnit(a.unit, b.unit);
  return compareDecimals(a.amount, b.amount);
}

/**
 * Both together, with as many digits after the point as the longer one.
 *
 * Units: another unit is a type error; it throws where a unit is known only when the programme runs.
 */
export function addQuantities<Unit extends string>(a: Quantity<Unit>, b: Quantity<NoInfer<Unit>>): Quantity<Unit> {
  refuseOtherUnit(a.unit, b.unit);
  const decimals = Math.max(scaledFrom(a.amount).decimals, scaledFrom(b.amount).decimals);
  return { amount: decimalFrom({ digits: at(a.amount, decimals) + at(b.amount, decimals), decimals }), unit: a.unit };
}

/** Negative when a is less, positive when it is more, 0 when they are equal; for numbers that have no unit. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const decimals = Math.max(scaledFrom(a).decimals, scaledFrom(b).decimals);
  const difference = at(a, decimals) - at(b, decimals);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The decimal taken apart. */
export function scaledFrom(decimal: Decimal): Scaled {
  const [whole = "", fraction = ""] = decimal.split(".");
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

/** The decimal put together again. */
export function decimalFrom({ digits, decimals }: Scaled): Decimal {
  const [sign, size] = digits < 0n ? ["-", -digits] : ["", digits];
  const text = String(size).padStart(decimals + 1, "0");
  const point = text.length - decimals;
  return Decimal.parse(sign + text.slice(0, point) + (decimals === 0 ? "" : `.${text.slice(point)}`));
}

function at(decimal: Decimal, decimals: number): bigint {
  const scaled = scaledFrom(decimal);
  return scaled.digits * 10n ** BigInt(decimals - scaled.decimals);
}

function refuseOtherUnit(a: string, b: string): void {
  if (a !== b) throw new Error(`${a} and ${b} are different units`);
}
