import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import { type Figure, type FigureValue, readFigure } from "#domain/report/figure.ts";
import type { FigureTexts } from "#domain/report/figure-fields.ts";

export const PERIOD = periodOf(PeriodKey.parse("2026-H1"));
export const REPORTS = { key: "ncmec_reports", version: 1, unit: "reports" } as const;
export const TESTED = { key: "models_stress_tested", version: 2, unit: "percent" } as const;
export const HOURS = { key: "hotline_response_hours", version: 1, unit: "hours" } as const;

/** A count as somebody types it, complete. */
export const COUNTED: FigureTexts = {
  given: "value",
  value: "75,027",
  qualifier: "exact",
  scope: "All products of the company",
  spanFrom: "2026-01-01",
  spanTo: "2026-06-30",
  asOf: "2026-07-10",
  method: "Counted from the submission log.",
};

/** A share as somebody types it, complete. */
export const SHARED: FigureTexts = { ...COUNTED, value: "66.7", numerator: "2", denominator: "3" };

/** The figure that texts say; throws when they say none. */
export function figure(
  texts: FigureTexts,
  indicator: { key: string; version: number; unit: string } = REPORTS,
): Figure {
  const read = readFigure(texts, indicator, PERIOD);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The same where it is a number. */
export function number(
  texts: FigureTexts,
  indicator: { key: string; version: number; unit: string } = REPORTS,
): FigureValue {
  const read = figure(texts, indicator);
  if (read.given !== "value") throw new Error(`${read.given}, and not a number`);
  return read;
}
