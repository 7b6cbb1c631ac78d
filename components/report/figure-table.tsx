import { Fragment, type ReactNode } from "react";
import { Missing } from "#components/ui/missing.tsx";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";

/** A published number, or the reason why there is none; never blank. */
export type FigureValue =
  | {
      readonly kind: "value";
      /** "436", "99.2 %", "at least 1,200": with its qualifier and unit. */
      readonly words: string;
      /** What it was before it was restated. */
      readonly was?: string | undefined;
      readonly note?: string | undefined;
    }
  | {
      readonly kind: "missing";
      readonly word: string;
      readonly why?: string | undefined;
      /** There is a number, in another row. */
      readonly isElsewhere?: boolean | undefined;
    };

export interface FigureRow {
  readonly key: string;
  readonly indicator: string;
  /** What the number covers; printed with it. */
  readonly scope: string | null;
  readonly values: readonly FigureValue[];
  /** Its `SourceNote`. */
  readonly source?: ReactNode;
  /** A sentence across the table, above the row: why its numbers do not go on from those of the row before. */
  readonly above?: string | undefined;
}

interface Props {
  readonly caption: string;
  /** The periods across. */
  readonly heads: readonly { readonly key: string; readonly text: string }[];
  readonly rows: readonly FigureRow[];
  /** Whether a narrow screen shows each row as a list, its periods below each other. */
  readonly isStacked?: boolean | undefined;
}

export function FigureTable({ caption, heads, rows, isStacked = false }: Props) {
  return (
    <ScrollRegion label={caption}>
      <table className={isStacked ? "table figures-stacked" : "table"}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {heads.map((head) => (
              <th className="number" key={head.key} scope="col">
                {head.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.key}>
              {row.above !== undefined && (
                <tr>
                  <td className="figure-above" colSpan={heads.length + 1}>
                    {row.above}
                  </td>
                </tr>
              )}
              <tr>
                <th className="figure-name" scope="row">
                  {row.indicator}
                  {row.scope !== null && <small>{row.scope}</small>}
                  {row.source}
                </th>
                {heads.map((head, position) => (
                  <td
                    className={cellClass(row.values[position])}
                    data-head={isStacked ? head.text : undefined}
                    key={head.key}
                  >
                    {isStacked ? (
                      <div>
                        <Value value={row.values[position]} />
                      </div>
                    ) : (
                      <Value value={row.values[position]} />
                    )}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function cellClass(value: FigureValue | undefined): string {
  return value?.kind === "missing" && value.isElsewhere === true ? "number figure-elsewhere" : "number";
}

function Value({ value }: { readonly value: FigureValue | undefined }) {
  if (value === undefined) return <Missing word="not asked" />;
  if (value.kind === "missing") return <Missing why={value.why} word={value.word} />;
  return (
    <>
      {value.was !== undefined && (
        <>
          <del>
            <span className="sr-only">was </span>
            {value.was}
          </del>{" "}
        </>
      )}
      {value.words}
      {value.note !== undefined && <small>{value.note}</small>}
    </>
  );
}
