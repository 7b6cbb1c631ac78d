import type { Indicator } from "#domain/framework/indicator.ts";
import type { Period, PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import { type Amount, readAmount } from "#domain/report/figure-amount.ts";
import {
  chosenGiven,
  type FigureField,
  type FigureTexts,
  type Given,
  METHOD_LIMIT,
  QUALIFIERS,
  type Qualifier,
  SCOPE_LIMIT,
  writtenIn,
} from "#domain/report/figure-fields.ts";
import { type FigureProblem, isProblems, type Problems, problem, problemsOf } from "#domain/report/figure-problem.ts";
import { type Covered, readCovered } from "#domain/report/figure-span.ts";
import type { Reading } from "#domain/report/section-texts.ts";

/** Which number this is: the indicator, the version of its definition, and the period of the report it stands in. */
export interface FigureOf {
  readonly indicator: string;
  readonly version: number;
  readonly period: PeriodKey;
}

/** A number a company reports; `product` is null where it is of the company's products together. */
export interface FigureValue extends FigureOf, Amount, Covered {
  readonly given: "value";
  readonly qualifier: Qualifier;
  readonly scope: string;
  readonly product: string | null;
  readonly method: string;
}

/** A number that is not given. Only a figure that is not provided may go without a reason. */
export type FigureGap = FigureOf &
  (
    | { readonly given: "not_provided"; readonly reason: string | null }
    | { readonly given: "not_applicable" | "withheld"; readonly reason: string }
  );

/** A number, or why there is none. Zero is a number. */
export type Figure = FigureValue | FigureGap;

/**
 * The figure that the texts of its section say, or everything that is wrong with them.
 *
 * Shape: a number that is not given is read from its reason alone, whatever was once typed beside it.
 * Refuses: `unanswered`, `too_long`, `not_a_key`, what `readAmount` and `readCovered` refuse.
 */
export function readFigure(
  texts: FigureTexts,
  indicator: Pick<Indicator, "key" | "version" | "unit">,
  period: Pick<Period, "key">,
): Reading<Figure, FigureProblem> {
  const read = figureOrProblems(texts, indicator, period);
  return isProblems(read) ? read : { value: read };
}

function figureOrProblems(
  texts: FigureTexts,
  indicator: Pick<Indicator, "key" | "version" | "unit">,
  period: Pick<Period, "key">,
): Figure | Problems {
  const of = { indicator: indicator.key, version: indicator.version, period: period.key };
  const given = chosenGiven(texts);
  switch (given) {
    case null:
      return problem({ field: "given", reason: "unanswered" });
    case "value":
      return readValue(texts, of, readAmount(texts, indicator));
    case "not_provided":
    case "not_applicable":
    case "withheld":
      return readGap(texts, of, given);
  }
}

function readValue(texts: FigureTexts, of: FigureOf, amount: Amount | Problems): FigureValue | Problems {
  const qualifier = readQualifier(texts);
  const scope = readWords(texts, "scope", SCOPE_LIMIT);
  const product = readProduct(texts);
  const covered = readCovered(texts);
  const method = readWords(texts, "method", METHOD_LIMIT);
  if (
    isProblems(amount) ||
    isProblems(qualifier) ||
    isProblems(scope) ||
    isProblems(product) ||
    isProblems(covered) ||
    isProblems(method)
  ) {
    return problemsOf([amount, qualifier, scope, product, covered, method]);
  }
  return { ...of, given: "value", ...amount, qualifier, scope, product, ...covered, method };
}

function readGap(texts: FigureTexts, of: FigureOf, given: Exclude<Given, "value">): FigureGap | Problems {
  if (given === "not_provided" && writtenIn(texts, "reason") === "") return { ...of, given, reason: null };
  const reason = readWords(texts, "reason", METHOD_LIMIT);
  return isProblems(reason) ? reason : { ...of, given, reason };
}

function readQualifier(texts: FigureTexts): Qualifier | Problems {
  const chosen = QUALIFIERS.find((qualifier) => qualifier === writtenIn(texts, "qualifier"));
  return chosen ?? problem({ field: "qualifier", reason: "unanswered" });
}

function readProduct(texts: FigureTexts): string | null | Problems {
  const key = writtenIn(texts, "product");
  if (key === "") return null;
  return Key.safeParse(key).success ? key : problem({ field: "product", reason: "not_a_key" });
}

function readWords(texts: FigureTexts, field: FigureField, limit: number): string | Problems {
  const text = writtenIn(texts, field);
  if (text === "") return problem({ field, reason: "unanswered" });
  const length = [...text].length;
  return length > limit ? problem({ field, reason: "too_long", limit, length }) : text;
}
