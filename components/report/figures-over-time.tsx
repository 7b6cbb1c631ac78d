import { type FigureRow, FigureTable, type FigureValue } from "#components/report/figure-table.tsx";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { inPairs } from "#domain/report/figure-order.ts";
import { type DatedFigure, type FigureSeries, notComparable, seriesOf } from "#domain/report/figure-series.ts";
import { filedFigureWords } from "#domain/report/filed-figure-words.ts";
import type { Choice } from "#domain/report/offered.ts";
import { restatedFigureWords } from "#domain/report/restated-words.ts";
import { gapReasons, otherDaysWords, seriesScopeWords } from "#domain/report/series-words.ts";

/** A period across the table: where its report is, and whether there is one. */
export interface FigurePeriod {
  readonly key: PeriodKey;
  readonly href: string;
  readonly isFiled: boolean;
}

interface Props {
  readonly caption: string;
  readonly periods: readonly FigurePeriod[];
  readonly figures: readonly DatedFigure[];
  readonly products: readonly Choice[];
  readonly zone: string;
}

/** A company's figures, periods across; what may not be read as one series stands in rows of its own. */
export function FiguresOverTime({ caption, periods, figures, products, zone }: Props) {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator.key))].map((key) => ({ key }));
  const rows = inPairs(indicators)
    .flat()
    .flatMap(({ key }) => {
      const series = seriesOf(figures.filter(({ indicator }) => indicator.key === key)).toReversed();
      return [...series.entries()].map(([at, one]) => rowOf(one, series[at - 1], { periods, figures, products, zone }));
    });
  return (
    <FigureTable
      caption={caption}
      heads={periods.map(({ key, href, isFiled }) => ({
        key,
        text: periodOf(key).label,
        href: isFiled ? href : undefined,
      }))}
      rows={rows}
    />
  );
}

type Shown = Omit<Props, "caption">;

function rowOf(series: FigureSeries, later: FigureSeries | undefined, shown: Shown): FigureRow {
  const { indicator } = series;
  return {
    key: `${indicator.key} ${series.figures[0].period}`,
    indicator: indicator.name,
    scope: seriesScopeWords(series, shown.products),
    source: gapReasons(series).map((reason) => <small key={reason}>{reason}</small>),
    above: later === undefined ? undefined : notComparable(series, later, shown.products),
    values: shown.periods.map((period) => cellOf(series, period, shown)),
  };
}

function cellOf(series: FigureSeries, period: FigurePeriod, { figures, zone }: Shown): FigureValue {
  const own = series.figures.find((figure) => figure.period === period.key);
  if (own !== undefined) return valueIn(own, zone);
  if (!period.isFiled) return { kind: "missing", word: "nothing filed" };
  const isElsewhere = figures.some((one) => one.period === period.key && one.indicator.key === series.indicator.key);
  return { kind: "missing", word: isElsewhere ? "not comparable" : "not asked" };
}

function valueIn(figure: DatedFigure, zone: string): FigureValue {
  if (figure.figure === null) return { kind: "missing", word: "not complete yet" };
  const words = filedFigureWords(figure.figure);
  const restated = restatedFigureWords(figure, figure.period, zone);
  if (words.kind === "missing") return { kind: "missing", word: words.word, why: restated?.note };
  const notes = [words.share, otherDaysWords(figure), restated?.note].filter((note) => typeof note === "string");
  return {
    kind: "value",
    words: words.words,
    was: restated?.was ?? undefined,
    note: notes.length === 0 ? undefined : notes.join("; "),
  };
}
