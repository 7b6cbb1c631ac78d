import { DatumView } from "#components/data/datum-view.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { PublicTable } from "#domain/data/public-table.ts";

interface Props {
  readonly table: PublicTable;
  readonly isCaptionHidden?: boolean | undefined;
}

/** A public table as its files carry it, cell by cell. */
export function PublicTableView({ table: { caption, columns, rows }, isCaptionHidden }: Props) {
  const isNumber = (place: number) => rows.some(({ cells }) => isCount(cells[place]));
  return (
    <DataTable
      caption={caption}
      columns={columns.map(({ key, head }, place) => ({ key, head, isNumber: isNumber(place) }))}
      isCaptionHidden={isCaptionHidden}
      rows={rows.map(({ key, cells }) => ({
        key,
        cells: cells.map((datum, place) => <DatumView datum={datum} key={columns[place]?.key} />),
      }))}
    />
  );
}

function isCount(datum: PublicTable["rows"][number]["cells"][number] | undefined): boolean {
  return datum !== null && typeof datum === "object" && datum.kind === "number";
}
