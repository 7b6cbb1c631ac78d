import { CellFace } from "#components/comparison/cell-face.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { ShownPeriod } from "#db/queries/filing-company.ts";
import { cellOf } from "#domain/comparison/period-cells.ts";
import { periodOf } from "#domain/framework/period.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

interface Props {
  readonly commitments: EntryDocuments["edition_published"]["commitments"];
  /** Latest first. */
  readonly periods: readonly ShownPeriod[];
  readonly name: string;
  readonly path: string;
}

/** One company's row of the matrix over its periods: commitments down, periods across, a mark in every cell. */
export function ResponseHistory({ commitments, periods, name, path }: Props) {
  return (
    <DataTable
      caption={`Answers of ${name} by period, latest first`}
      columns={[
        { key: "commitment", head: "Commitment" },
        ...periods.map(({ key }) => ({ key, head: periodOf(key).label })),
      ]}
      isCaptionHidden
      rows={commitments.map((commitment) => ({
        key: commitment.key,
        cells: [
          <div className="-my-3 flex min-h-12 min-w-40 items-center" key="commitment">
            {commitment.short}
          </div>,
          ...periods.map(({ key, cells }) => (
            <div className="-my-3 min-w-36" key={key}>
              <CellFace
                about={`${commitment.short}, ${periodOf(key).label}`}
                cell={cellOf(cells, commitment.key)}
                href={`${path}/${key}#${commitment.key}`}
              />
            </div>
          )),
        ],
      }))}
    />
  );
}
