import { listWords } from "#domain/comparison/count-words.ts";
import { lowered } from "#domain/framework/lowered.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import { type Choice, namesOf } from "#domain/report/offered.ts";
import type { Definition, ReportedFigure } from "#domain/report/reported-figure.ts";

/** A number with the period whose report gives it. */
export type DatedFigure = ReportedFigure & { readonly period: PeriodKey };

/** Numbers of one indicator that may be read next to each other: one definition, one scope, one product. */
export interface FigureSeries {
  readonly indicator: Definition;
  /** What they cover; null where none of them is a number. */
  readonly scope: string | null;
  readonly product: string | null;
  /** Oldest first, without a break. */
  readonly figures: readonly [DatedFigure, ...DatedFigure[]];
}

/** What may differ between two numbers so that they are no series. */
type Difference = "definition" | "scope" | "product";

/**
 * The figures of one indicator over a company's periods, cut where two may not be read next to each other.
 *
 * Shape: oldest series first; a number that is not given breaks nothing, unless it was asked under another definition.
 */
export function seriesOf(figures: readonly DatedFigure[]): readonly FigureSeries[] {
  const series: FigureSeries[] = [];
  for (const figure of figures.toSorted((a, b) => comparePeriods(a.period, b.period))) {
    const last = series.at(-1);
    const next = beginning(figure);
    if (last === undefined || differences(last, next).length > 0) series.push(next);
    else series.splice(-1, 1, joined(last, next));
  }
  return series;
}

/** Why the numbers of a series may not be read next to those of the one before, in one sentence. */
export function notComparable(before: FigureSeries, after: FigureSeries, products: readonly Choice[]): string {
  const since = lowered(periodOf(after.figures[0].period).label);
  const what = differences(before, after).map((difference) => differenceWords(difference, before, after, products));
  return `Not comparable: from the ${since} on, ${listWords(what)}.`;
}

function differenceWords(
  difference: Difference,
  before: FigureSeries,
  after: FigureSeries,
  products: readonly Choice[],
): string {
  switch (difference) {
    case "definition":
      return `the definition is version ${after.indicator.version} instead of ${before.indicator.version}`;
    case "scope":
      return `the scope is “${after.scope ?? ""}” instead of “${before.scope ?? ""}”`;
    case "product":
      return `it is of ${productOf(after, products)} instead of ${productOf(before, products)}`;
  }
}

function beginning(figure: DatedFigure): FigureSeries {
  const { indicator } = figure;
  if (figure.figure?.given !== "value") return { indicator, scope: null, product: null, figures: [figure] };
  const { scope, product } = figure.figure;
  return { indicator, scope, product, figures: [figure] };
}

function joined(series: FigureSeries, { scope, product, figures }: FigureSeries): FigureSeries {
  const covers = series.scope === null ? { scope, product } : {};
  return { ...series, ...covers, figures: [...series.figures, ...figures] };
}

function differences(a: FigureSeries, b: FigureSeries): readonly Difference[] {
  const isAnother = a.indicator.version !== b.indicator.version || a.indicator.unit !== b.indicator.unit;
  const areNumbers = a.scope !== null && b.scope !== null;
  return [
    ...(isAnother ? (["definition"] as const) : []),
    ...(areNumbers && a.scope !== b.scope ? (["scope"] as const) : []),
    ...(areNumbers && a.product !== b.product ? (["product"] as const) : []),
  ];
}

function productOf({ product }: FigureSeries, products: readonly Choice[]): string {
  return product === null ? "all products together" : namesOf([product], products).join("");
}
