import { figureWarningWords } from "#app/(desk)/figure-warning-words.ts";
import { numberLabel } from "#app/(desk)/figure-words.ts";
import type { DeskPart, DeskReport } from "#db/queries/desk-report.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import { textsIn } from "#domain/report/draft-part.ts";
import { readFigure } from "#domain/report/figure.ts";
import { figureTextsOf } from "#domain/report/figure-fields.ts";
import type { FiledFigure } from "#domain/report/figure-filed.ts";
import { inPairs } from "#domain/report/figure-order.ts";
import { pairsHalfGiven } from "#domain/report/figure-pairs.ts";
import { figureWarnings } from "#domain/report/figure-warnings.ts";
import { coveredWords, filedFigureLine, ofProductWords } from "#domain/report/filed-figure-words.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** One number that is asked for, with all that stands by it. */
export interface AskedFigure {
  readonly key: string;
  readonly name: string;
  readonly numberLabel: string;
  readonly isShare: boolean;
  readonly definition: string;
  readonly version: number;
  readonly caveats: readonly string[];
  readonly last: LastFigure | null;
  /** What a reader could raise, by the name of the field. */
  readonly warnings: Readonly<Record<string, readonly string[]>>;
}

/** What the company filed for the same indicator last. */
export interface LastFigure {
  readonly period: string;
  readonly line: string;
  /** What is printed with it. */
  readonly about: readonly string[];
}

/** Figures that are asked for in one line; two of them make a pair. */
export type AskedTogether = readonly [AskedFigure] | readonly [AskedFigure, AskedFigure];

/** The figures of a group as the page asks for them. */
export function askedFigures(
  part: DeskPart,
  indicators: readonly Indicator[],
  { address, last, scope }: Pick<DeskReport, "address" | "last" | "scope">,
): readonly AskedTogether[] {
  const warnings = warningsIn(part, indicators, { address, last, scope });
  const asked = (indicator: Indicator): AskedFigure => {
    const { key, name, unit, definition, version, caveats } = indicator;
    const filed = last?.figures.get(key);
    const about = { key, name, definition, version, caveats };
    return {
      ...about,
      numberLabel: numberLabel(unit),
      isShare: unit === "percent",
      last: last === null || filed === undefined ? null : lastFigure(filed, last.period, scope),
      warnings: Object.fromEntries(Object.entries(warnings).filter(([field]) => field.startsWith(`${key}:`))),
    };
  };
  return inPairs(indicators).map(([first, second]) =>
    second === undefined ? [asked(first)] : [asked(first), asked(second)],
  );
}

function warningsIn(
  part: DeskPart,
  indicators: readonly Indicator[],
  { address, last, scope }: Pick<DeskReport, "address" | "last" | "scope">,
): Readonly<Record<string, readonly string[]>> {
  const period = { key: PeriodKey.parse(address.period) };
  const texts = textsIn(part, part.section.fields);
  const figures = indicators.flatMap((indicator) => {
    const read = readFigure(figureTextsOf(indicator.key, texts), indicator, period);
    return "value" in read ? [read.value] : [];
  });
  const raised = [
    ...figures.flatMap((figure) =>
      figure.given === "value" ? figureWarnings(figure, last?.figures.get(figure.indicator) ?? null) : [],
    ),
    ...pairsHalfGiven(figures),
  ];
  const byField = Map.groupBy(raised, ({ field }) => field);
  return Object.fromEntries(
    Array.from(byField, ([field, of]) => [field, of.map((warning) => figureWarningWords(warning, scope))]),
  );
}

function lastFigure(filed: FiledFigure, period: PeriodKey, { products }: ReportScope): LastFigure {
  const about =
    filed.given === "value"
      ? [filed.scope, coveredWords(filed.span), ofProductWords(filed.product, products)]
      : [filed.reason].filter((reason) => reason !== null);
  return { period: periodOf(period).label, line: filedFigureLine(filed), about };
}
