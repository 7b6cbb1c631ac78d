import { type Decimal, decimalFrom, scaledFrom } from "#domain/framework/quantity.ts";

/** How many of how many; both whole, the denominator more than nothing. */
export interface Share {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * Whether a percentage is that of its numerator and denominator, to the digits it is given with.
 *
 * Shape: off by half of its last digit at most, so a half may be rounded either way.
 */
export function shareAgrees(percent: Decimal, share: Share): boolean {
  const { digits, decimals } = scaledFrom(percent);
  const { part, whole } = hundredths(share, decimals);
  const off = digits * whole - part;
  return (off < 0n ? -off : off) * 2n <= whole;
}

/** The percentage that numerator and denominator make, with as many digits after the point as another; halves go up. */
export function shareOf(share: Share, like: Decimal): Decimal {
  const { decimals } = scaledFrom(like);
  const { part, whole } = hundredths(share, decimals);
  return decimalFrom({ digits: (part * 2n + whole) / (whole * 2n), decimals });
}

function hundredths({ numerator, denominator }: Share, decimals: number): { part: bigint; whole: bigint } {
  return { part: scaledFrom(numerator).digits * 100n * 10n ** BigInt(decimals), whole: scaledFrom(denominator).digits };
}
