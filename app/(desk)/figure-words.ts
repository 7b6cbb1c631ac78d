import { groupedDigits } from "#domain/comparison/figure-words.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import type { Given, Qualifier } from "#domain/report/figure-fields.ts";
import type { FiledFigure, FiledValue } from "#domain/report/figure-filed.ts";
import type { Share } from "#domain/report/figure-share.ts";
import type { Span } from "#domain/report/figure-span.ts";
import { type Choice, namesOf } from "#domain/report/offered.ts";

/** How a figure is given, or the word for why it is not. */
export const GIVEN_WORDS: Readonly<Record<Given, string>> = {
  value: "A number",
  not_provided: "Not provided",
  not_applicable: "Not applicable",
  withheld: "Withheld",
};

export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  exact: "Exact",
  at_least: "At least",
  about: "About",
};

/** What stands where a figure is of no one product. */
export const ALL_PRODUCTS = "All our products together";

/** A figure on one line, with its unit: "At least 1,250 reports", "98 percent (49 of 50)", "Withheld". */
export function figureLine(figure: FiledFigure): string {
  if (figure.given !== "value") return GIVEN_WORDS[figure.given];
  const { qualifier, value, unit, share } = figure;
  const before = qualifier === "exact" ? "" : `${QUALIFIER_WORDS[qualifier]} `;
  const of = share === null ? "" : ` (${shareWords(share)})`;
  return `${before}${groupedDigits(value)}${unit === "count" ? "" : ` ${unit}`}${of}`;
}

/** "49 of 50". */
export function shareWords({ numerator, denominator }: Share): string {
  return `${groupedDigits(numerator)} of ${groupedDigits(denominator)}`;
}

/** "1 January 2026 to 30 June 2026". */
export function spanWords({ from, to }: Span): string {
  return `${dayWords(from)} to ${dayWords(to)}`;
}

/** The product that a number is of. */
export function productWords(product: FiledValue["product"], products: readonly Choice[]): string {
  return product === null ? ALL_PRODUCTS : (namesOf([product], products)[0] ?? product);
}

/** What a number is asked in: "Number of reports", "Share in percent", "Number in hours". */
export function numberLabel(unit: Indicator["unit"]): string {
  if (unit === "percent") return "Share in percent";
  return unit === "count" ? "The number" : `Number, in ${unit}`;
}
