import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import { dayWords } from "#domain/framework/date-words.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { FiledFigure } from "#domain/report/figure-filed.ts";
import { inPairs } from "#domain/report/figure-order.ts";
import { coveredWords, filedFigureWords, ofProductWords } from "#domain/report/filed-figure-words.ts";
import type { Choice } from "#domain/report/offered.ts";
import type { ReportedFigure } from "#domain/report/reported-figure.ts";
import { restatedFigureWords } from "#domain/report/restated-words.ts";

interface Props {
  readonly caption: string;
  readonly figures: readonly ReportedFigure[];
  readonly products: readonly Choice[];
  readonly period: PeriodKey;
  readonly zone: string;
}

/** The figures of one report, each with everything that it may not be read without; pairs next to each other. */
export function ReportedFigures({ caption, figures, products, period, zone }: Props) {
  const keyed = figures.map((figure) => ({ ...figure, key: figure.indicator.key }));
  return (
    <ScrollRegion label={caption}>
      <table className="table reported-figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Value</th>
            <th scope="col">What it covers and how it was counted</th>
          </tr>
        </thead>
        {inPairs(keyed).map((group) => (
          <tbody key={group[0].key}>
            {group.map((reported) => (
              <tr key={reported.key}>
                <th scope="row">
                  {reported.indicator.name}
                  <small>
                    Definition, version {reported.indicator.version}: {reported.indicator.definition}
                  </small>
                  {group.length === 2 && <small>{READ_TOGETHER}</small>}
                </th>
                <td>
                  <Value period={period} reported={reported} zone={zone} />
                </td>
                <td>
                  <Covers figure={reported.figure} products={products} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

const READ_TOGETHER = "Read both counts together: one report can hold several items.";

interface ValueProps {
  readonly reported: ReportedFigure;
  readonly period: PeriodKey;
  readonly zone: string;
}

function Value({ reported, period, zone }: ValueProps) {
  if (reported.figure === null) return <Missing word="Not complete yet" />;
  const words = filedFigureWords(reported.figure);
  const restated = restatedFigureWords(reported, period, zone);
  return (
    <>
      {restated !== null && restated.was !== null && (
        <del>
          <span className="sr-only">was </span>
          {restated.was}
        </del>
      )}{" "}
      {words.kind === "missing" ? <Missing word={words.word} /> : <b>{words.words}</b>}
      {words.kind === "value" && words.share !== null && <small>{words.share}</small>}
      {restated !== null && <small>{restated.note}</small>}
    </>
  );
}

interface CoversProps extends Pick<Props, "products"> {
  readonly figure: FiledFigure | null;
}

function Covers({ figure, products }: CoversProps) {
  if (figure === null) return <Missing word="The report cannot be filed like this." />;
  const words = filedFigureWords(figure);
  if (figure.given !== "value") {
    return words.kind === "missing" && <DefinitionRows rows={[{ term: "Why", description: words.why }]} />;
  }
  return (
    <DefinitionRows
      rows={[
        { term: "Scope", description: figure.scope },
        { term: "Product", description: ofProductWords(figure.product, products) },
        { term: "Covers", description: coveredWords(figure.span) },
        { term: "As of", description: dayWords(figure.asOf) },
        { term: "Method", description: figure.method },
      ]}
    />
  );
}
