import type { Figure } from "#domain/report/figure.ts";
import { chosenGiven, type FigureTexts, fieldAt, writtenIn } from "#domain/report/figure-fields.ts";

/** Indicators of which neither is read without the other: reports and items are different counts of the same work. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ["ncmec_reports", "ncmec_items"],
  ["reports_sent", "items_sent"],
];

/** One half of a pair that is owed because the other half is there. */
export interface PairMissing {
  readonly section: string;
  readonly field: string;
  readonly reason: "pair_unanswered";
  /** The indicator of the half that is answered. */
  readonly other: string;
}

/** A number that stands alone, because the company says why it does not give the other half. */
export interface PairHalfGiven {
  readonly section: string;
  readonly field: string;
  readonly code: "pair_half_given";
  /** The indicator of the half that is not given. */
  readonly data: { readonly other: string };
}

/**
 * The halves of pairs that are neither given nor explained while the other half is answered.
 *
 * Shape: beside a number, even a figure that is not provided says why. A pair of which the report has one half only
 * owes nothing.
 */
export function missingFromPairs(
  figures: readonly { readonly indicator: string; readonly texts: FigureTexts }[],
): readonly PairMissing[] {
  return halves().flatMap(([indicator, other]) => {
    const half = figures.find((one) => one.indicator === indicator);
    const beside = figures.find((one) => one.indicator === other);
    if (half === undefined || beside === undefined) return [];
    const field = owed(half.texts, beside.texts);
    if (field === null) return [];
    return [{ ...fieldAt(indicator, field), reason: "pair_unanswered", other }];
  });
}

/** The numbers whose other half is explained and not given. */
export function pairsHalfGiven(figures: readonly Pick<Figure, "indicator" | "given">[]): readonly PairHalfGiven[] {
  return halves().flatMap(([indicator, other]) => {
    const half = figures.find((one) => one.indicator === indicator);
    const beside = figures.find((one) => one.indicator === other);
    const isAlone = half?.given === "value" && beside !== undefined && beside.given !== "value";
    if (!isAlone) return [];
    return [{ ...fieldAt(indicator, "given"), code: "pair_half_given", data: { other } }];
  });
}

function halves(): readonly (readonly [string, string])[] {
  return PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
}

function owed(half: FigureTexts, beside: FigureTexts): "given" | "reason" | null {
  if (chosenGiven(beside) === null) return null;
  if (chosenGiven(half) === null) return "given";
  const isUnexplained = chosenGiven(half) === "not_provided" && writtenIn(half, "reason") === "";
  return isUnexplained && chosenGiven(beside) === "value" ? "reason" : null;
}
