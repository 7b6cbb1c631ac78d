import type { Indicator } from "#domain/framework/indicator.ts";
import type { Given, Qualifier } from "#domain/report/figure-fields.ts";

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

/** What a number is asked in: "Number of reports", "Share in percent", "Number in hours". */
export function numberLabel(unit: Indicator["unit"]): string {
  if (unit === "percent") return "Share in percent";
  return unit === "count" ? "The number" : `Number, in ${unit}`;
}
