import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Decimal } from "#domain/framework/quantity.ts";
import { Key } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";
import type { Figure } from "#domain/report/figure.ts";
import { type FigureTexts, QUALIFIERS } from "#domain/report/figure-fields.ts";

const OF = { indicator: Key, version: z.int().min(1) };

/** A number as it stands on the record: exact decimals as texts, with everything that it may not be read without. */
export const FiledValue = z.strictObject({
  ...OF,
  given: z.literal("value"),
  value: Decimal,
  unit: Words,
  qualifier: z.enum(QUALIFIERS),
  share: z.strictObject({ numerator: Decimal, denominator: Decimal }).nullable(),
  scope: Words,
  product: Key.nullable(),
  span: z.strictObject({ from: CalendarDate, to: CalendarDate }),
  asOf: CalendarDate,
  method: Words,
});
export type FiledValue = z.infer<typeof FiledValue>;

/** A figure as it stands on the record: a number, or why there is none. */
export const FiledFigure = z.discriminatedUnion("given", [
  FiledValue,
  z.strictObject({ ...OF, given: z.literal("not_provided"), reason: Words.nullable() }),
  z.strictObject({ ...OF, given: z.enum(["not_applicable", "withheld"]), reason: Words }),
]);
export type FiledFigure = z.infer<typeof FiledFigure>;

/** What goes on the record; the period is the report's. */
export function filedFigure(figure: Figure): FiledFigure {
  const { period: _report, ...rest } = figure;
  if (rest.given !== "value") return FiledFigure.parse(rest);
  return FiledFigure.parse({ ...rest, value: rest.value.amount, unit: rest.value.unit });
}

/** The texts that read as a filed figure: where the next period's figure, or a restatement, begins. */
export function textsOf(filed: FiledFigure): FigureTexts {
  if (filed.given !== "value") return { given: filed.given, reason: filed.reason ?? "" };
  const { given, value, qualifier, scope, asOf, method } = filed;
  return {
    ...{ given, value, qualifier, scope, asOf, method },
    numerator: filed.share?.numerator ?? "",
    denominator: filed.share?.denominator ?? "",
    product: filed.product ?? "",
    spanFrom: filed.span.from,
    spanTo: filed.span.to,
  };
}
