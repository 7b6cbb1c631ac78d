import { type FigureRow, FigureTable, type FigureValue } from "#components/report/figure-table.tsx";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { inPairs } from "#domain/report/figure-order.ts";
import { type DatedFigure, type FigureSeries, notComparable, seriesOf } from "#domain/report/figure-series.ts";
import { filedFigureWords } from "#domain/report/filed-figure-words.ts";
import type { Choice } from "#domain/report/offered.ts";
import { restatedFigureWords } from "#domain/report/restated-words.ts";
import { gapReasons, otherDaysWords, seriesScopeWords } from "#domain/report/series-words.ts";

/** A period across the table, and whether there is a report on it. */
export interface FigurePeriod {
  readonly key: PeriodKey;
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
  const shown = { periods, figures, products, zone };
  const rows = inPairs(indicators).flatMap((pair) => rowsOf(pair, shown));
  return (
    <FigureTable
      caption={caption}
      heads={periods.map(({ key }) => ({ key, text: periodOf(key).label }))}
      isStacked
      rows={rows}
    />
  );
}

type Shown = Omit<Props, "caption">;

/** The series of an indicator, latest first; of a pair, each two that belong together next to each other. */
function rowsOf(indicators: readonly { readonly key: string }[], shown: Shown): readonly FigureRow[] {
  const ofEach = indicators.map(({ key }) =>
    seriesOf(shown.figures.filter(({ indicator }) => indicator.key === key)).toReversed(),
  );
  const most = Math.max(...ofEach.map((series) => series.length));
  return Array.from({ length: most }, (_, at) => at).flatMap((at) => {
    const sentences = ofEach.map((series) => sentenceAt(series, at, shown));
    return ofEach.flatMap((series, nth) => {
      const sentence = sentences[nth];
      const above = sentences.indexOf(sentence) === nth ? sentence : undefined;
      return series[at] === undefined ? [] : [{ ...rowOf(series[at], shown), above }];
    });
  });
}

function sentenceAt(series: readonly FigureSeries[], at: number, { products }: Shown): string | undefined {
  const [later, own] = [series[at - 1], series[at]];
  return later === undefined || own === undefined ? undefined : notComparable(own, later, products);
}

function rowOf(series: FigureSeries, shown: Shown): FigureRow {
  const { indicator } = series;
  return {
    key: `${indicator.key} ${series.figures[0].period}`,
    indicator: indicator.name,
    scope: seriesScopeWords(series, shown.products),
    source: gapReasons(series).map((reason) => <small key={reason}>{reason}</small>),
    values: shown.periods.map((period) => cellOf(series, period, shown)),
  };
}

function cellOf(series: FigureSeries, period: FigurePeriod, { figures, zone }: Shown): FigureValue {
  const own = series.figures.find((figure) => figure.period === period.key);
  if (own !== undefined) return valueIn(own, zone);
  if (!period.isFiled) return { kind: "missing", word: "nothing filed" };
  const isElsewhere = figures.some((one) => one.period === period.key && one.indicator.key === series.indicator.key);
  return { kind: "missing", word: isElsewhere ? "not comparable" : "not asked", isElsewhere };
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
