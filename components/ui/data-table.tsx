import type { ReactNode } from "react";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";

export interface TableColumn {
  readonly key: string;
  readonly head: string;
  readonly isNumber?: boolean | undefined;
}

export interface TableRow {
  readonly key: string;
  /** One per column; the first is the head of the row. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  readonly caption: string;
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export function DataTable({ caption, isCaptionHidden = false, columns, rows }: Props) {
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption className={isCaptionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th className={numberClass(column)} key={column.key} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column, position) =>
                position === 0 ? (
                  <th className={numberClass(column)} key={column.key} scope="row">
                    {row.cells[position]}
                  </th>
                ) : (
                  <td className={numberClass(column)} key={column.key}>
                    {row.cells[position]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function numberClass(column: TableColumn): string | undefined {
  return column.isNumber === true ? "number" : undefined;
}
