import type { Decimal } from "#domain/framework/quantity.ts";
import type { FigureField } from "#domain/report/figure-fields.ts";
import type { NumberProblem } from "#domain/report/figure-number.ts";

/** Why one field of a figure cannot be filed as it is, as data. */
export type FigureProblem = { readonly field: FigureField } & (
  | { readonly reason: "unanswered" }
  | { readonly reason: "too_long"; readonly limit: number; readonly length: number }
  | { readonly reason: "not_a_key" }
  | NumberProblem
  | { readonly reason: "only_for_shares" }
  | { readonly reason: "denominator_zero" }
  /** `share` is what numerator and denominator make, to as many digits as the value has. */
  | { readonly reason: "share_disagrees"; readonly share: Decimal }
  | { readonly reason: "not_a_day" }
  | { readonly reason: "span_backwards" }
  | { readonly reason: "as_of_before_span_ends" }
);

/** What is wrong with a part of a figure; never empty. */
export interface Problems {
  readonly problems: readonly FigureProblem[];
}

/** One problem on its own. */
export function problem(one: FigureProblem): Problems {
  return { problems: [one] };
}

/** Whether a part of a figure could not be read. */
export function isProblems(part: unknown): part is Problems {
  return typeof part === "object" && part !== null && "problems" in part;
}

/** The problems of every part that could not be read, in the order of the parts. */
export function problemsOf(parts: readonly unknown[]): Problems {
  return { problems: parts.filter(isProblems).flatMap(({ problems }) => problems) };
}
