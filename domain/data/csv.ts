import { fileValue } from "#domain/data/datum-value.ts";
import type { Datum, PublicTable } from "#domain/data/public-table.ts";

// Said by the file itself, so that a sheet opens it as UTF-8.
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV (RFC 4180): UTF-8, one line of column keys, one line a row.
 *
 * Shape: a text that a sheet would take for a formula begins with an apostrophe; numbers stay as they are.
 */
export function csvOf({ columns, rows }: Pick<PublicTable, "columns" | "rows">): string {
  const lines = [columns.map(({ key }) => key), ...rows.map(({ cells }) => cells.map(cellOf))];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function cellOf(datum: Datum): string {
  const value = fileValue(datum) ?? "";
  const isNumber = datum !== null && typeof datum === "object" && datum.kind === "number";
  return !isNumber && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
