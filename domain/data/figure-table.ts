import type { Datum, PublicTable } from "#domain/data/public-table.ts";
import { yesOrNo } from "#domain/data/yes-or-no.ts";
import type { FiledValue } from "#domain/report/figure-filed.ts";
import type { DatedFigure } from "#domain/report/figure-series.ts";

/** Filed figures in the long form, one a row: each with everything it may not be read without. */
export function figureTable(caption: string, figures: readonly DatedFigure[]): PublicTable {
  return {
    key: "figures",
    caption,
    columns: [
      { key: "indicator_name", head: "Figure", about: "The indicator's name." },
      { key: "indicator", head: "Key", about: "The indicator's key." },
      { key: "version", head: "Definition", about: "The version of its definition." },
      { key: "period", head: "Period", about: "The key of the period whose report gives it." },
      { key: "given", head: "Given", about: "value, not_provided, not_applicable or withheld." },
      { key: "value", head: "Value", about: "The number, exact; empty where there is none, never 0 for that." },
      { key: "qualifier", head: "Qualifier", about: "exact, at_least or about." },
      { key: "unit", head: "Unit", about: "The indicator's unit." },
      { key: "numerator", head: "Numerator", about: "For shares: how many." },
      { key: "denominator", head: "Denominator", about: "For shares: of how many." },
      { key: "scope", head: "Scope", about: "What it covers, in the company's words." },
      { key: "product", head: "Product", about: "The product's key; empty for the company's products together." },
      { key: "from", head: "From", about: "The first day it covers." },
      { key: "to", head: "To", about: "The last day it covers." },
      { key: "as_of", head: "As of", about: "The day it was counted." },
      { key: "method", head: "Method", about: "How it was counted, in the company's words." },
      { key: "why_none", head: "Why there is none", about: "Why no number is given, in the company's words." },
      { key: "restated", head: "Restated", about: "yes or no." },
    ],
    rows: figures.flatMap(({ indicator, period, figure, restated }) =>
      figure === null
        ? []
        : [
            {
              key: `${period}/${indicator.key}`,
              cells: [
                indicator.name,
                indicator.key,
                { kind: "number", value: String(figure.version) },
                period,
                { kind: "choice", code: figure.given, words: GIVEN_WORDS[figure.given] },
                ...(figure.given === "value"
                  ? valueCells(figure)
                  : [null, null, indicator.unit, ...NONE, figure.reason]),
                yesOrNo(restated !== null),
              ] satisfies readonly Datum[],
            },
          ],
    ),
  };
}

const GIVEN_WORDS = {
  value: "Given",
  not_provided: "Not provided",
  not_applicable: "Not applicable",
  withheld: "Withheld",
} as const;

const NONE = [null, null, null, null, null, null, null, null] as const;

function valueCells({ value, qualifier, unit, share, scope, product, span, asOf, method }: FiledValue): Datum[] {
  const number = (text: string | undefined): Datum => (text === undefined ? null : { kind: "number", value: text });
  return [
    number(value),
    qualifier,
    unit,
    number(share?.numerator),
    number(share?.denominator),
    scope,
    product,
    { kind: "day", day: span.from },
    { kind: "day", day: span.to },
    { kind: "day", day: asOf },
    method,
    null,
  ];
}
