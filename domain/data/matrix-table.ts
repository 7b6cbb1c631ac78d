import type { Matrix } from "#domain/comparison/matrix.ts";
import type { PublicTable } from "#domain/data/public-table.ts";
import { stateTable } from "#domain/data/state-table.ts";

/** A matrix in the long form: each of its cells a row, in the order of the page. */
export function matrixTable(caption: string, matrix: Matrix, periods: ReadonlyMap<string, string>): PublicTable {
  const names = new Map(matrix.columns.map(({ company, name }) => [company, name]));
  const rows = matrix.groups.flatMap((group) => group.rows);
  return stateTable(
    caption,
    rows.flatMap((row) =>
      row.cells.map((cell) => ({
        cell,
        companyName: names.get(cell.company) ?? cell.company,
        commitmentName: row.title,
        period: periods.get(cell.company) ?? null,
      })),
    ),
  );
}
