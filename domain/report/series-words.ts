import { listWords } from "#domain/comparison/count-words.ts";
import { periodOf } from "#domain/framework/period.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { DatedFigure, FigureSeries } from "#domain/report/figure-series.ts";
import { coveredWords, filedFigureWords, ofProductWords } from "#domain/report/filed-figure-words.ts";
import type { Choice } from "#domain/report/offered.ts";

/** What the numbers of a series cover, and under which definition: printed with them wherever they are. */
export function seriesScopeWords({ indicator, scope, product }: FigureSeries, products: readonly Choice[]): string {
  const definition = `Definition, version ${indicator.version}.`;
  if (scope === null) return definition;
  const of = product === null ? "" : ` Product: ${ofProductWords(product, products)}.`;
  return `${withStop(scope)}${of} ${definition}`;
}

/**
 * Why numbers of a series are not given, each reason once: "Withheld: the count would show how we look."
 *
 * Shape: names the periods where one word has several reasons.
 */
export function gapReasons({ figures }: FigureSeries): readonly string[] {
  const gaps = figures.flatMap(({ figure, period }) => {
    const words = figure === null ? null : filedFigureWords(figure);
    return words?.kind === "missing" ? [{ ...words, period }] : [];
  });
  const reasons = [...new Set(gaps.map(({ word, why }) => `${word}: ${why}`))];
  return reasons.map((reason) => {
    const of = gaps.filter(({ word, why }) => `${word}: ${why}` === reason);
    const isOnly = reasons.filter((one) => one.startsWith(`${of[0]?.word}: `)).length === 1;
    return isOnly
      ? withStop(reason)
      : `${listWords(of.map(({ period }) => periodOf(period).label))}: ${withStop(reason)}`;
  });
}

/** Days that a number covers other than those of its report; null where it covers just these. */
export function otherDaysWords({ figure, period }: DatedFigure): string | null {
  if (figure?.given !== "value") return null;
  const { from, to } = periodOf(period);
  return figure.span.from === from && figure.span.to === to ? null : `covers ${coveredWords(figure.span)}`;
}
