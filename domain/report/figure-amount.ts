import type { Indicator } from "#domain/framework/indicator.ts";
import { type Decimal, type Quantity, quantity } from "#domain/framework/quantity.ts";
import { type FigureField, type FigureTexts, writtenIn } from "#domain/report/figure-fields.ts";
import { type NumberKind, readNumber } from "#domain/report/figure-number.ts";
import { isProblems, type Problems, problem, problemsOf } from "#domain/report/figure-problem.ts";
import { type Share, shareAgrees, shareOf } from "#domain/report/figure-share.ts";

/** A number with, for a share, what it is a share of. */
export interface Amount {
  readonly value: Quantity<string>;
  readonly share: Share | null;
}

/**
 * The number a company reports, in the unit of its indicator.
 *
 * Shape: a share says how many of how many, both whole, and agrees with them to the digits given. More than the whole
 * is let through: whoever reads it is warned.
 * Refuses: what `readNumber` refuses, `unanswered`, `only_for_shares`, `denominator_zero`, `share_disagrees`.
 */
export function readAmount(texts: FigureTexts, { unit }: Pick<Indicator, "unit">): Amount | Problems {
  const kind = numberKind(unit);
  const value = readField(texts, "value", kind);
  if (kind === "share") return readShare(texts, value, unit);
  const parts = (["numerator", "denominator"] as const).map((field) =>
    writtenIn(texts, field) === "" ? null : problem({ field, reason: "only_for_shares" }),
  );
  const { problems } = problemsOf([value, ...parts]);
  return isProblems(value) || problems.length > 0 ? { problems } : { value: quantity(value, unit), share: null };
}

/** What numbers of a unit are: percent is a share, time is measured, "… per …" too, and anything else is counted. */
export function numberKind(unit: string): NumberKind {
  if (unit === "percent") return "share";
  return MEASURES.includes(unit) || unit.includes(" per ") ? "measure" : "count";
}

const MEASURES: readonly string[] = ["seconds", "minutes", "hours", "days", "weeks", "months", "years"];

function readShare(texts: FigureTexts, value: Decimal | Problems, unit: string): Amount | Problems {
  const numerator = readField(texts, "numerator", "count");
  const denominator = notZero(readField(texts, "denominator", "count"));
  if (isProblems(value) || isProblems(numerator) || isProblems(denominator)) {
    return problemsOf([value, numerator, denominator]);
  }
  const share = { numerator, denominator };
  if (!shareAgrees(value, share)) {
    return problem({ field: "value", reason: "share_disagrees", share: shareOf(share, value) });
  }
  return { value: quantity(value, unit), share };
}

function readField(texts: FigureTexts, field: FigureField, kind: NumberKind): Decimal | Problems {
  const text = writtenIn(texts, field);
  if (text === "") return problem({ field, reason: "unanswered" });
  const read = readNumber(text, kind);
  return typeof read === "string" ? read : problem({ field, ...read });
}

function notZero(denominator: Decimal | Problems): Decimal | Problems {
  return denominator === "0" ? problem({ field: "denominator", reason: "denominator_zero" }) : denominator;
}
