import { textOfCell } from "#domain/report/workbook/cell-text.ts";
import { DATA_SHEET, FIRST_DATA_ROW, MARK } from "#domain/report/workbook/layout.ts";
import type { WorkbookRead } from "#domain/report/workbook/model.ts";
import type { WorkbookProblem } from "#domain/report/workbook/problem.ts";
import type { WorkbookAddress } from "#domain/report/workbook/section.ts";

/** A cell that answers a field, or with a key one tick of it, and the version that it was made from. */
export interface DescribedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly section: string;
  readonly field: string;
  readonly key: string;
  readonly version: number;
}

/** What a workbook's data sheet says of its other sheets. */
export interface Description {
  /** The sheets that people see. */
  readonly sheets: readonly string[];
  readonly fixed: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  readonly answers: readonly DescribedCell[];
}

const MOST_ROWS = 20_000;

/**
 * Reads the data sheet, which anybody may have changed: what it says is believed only as far as it can be checked.
 *
 * Shape: no cell is described twice, no field or tick has two cells.
 */
export function describedIn(
  workbook: WorkbookRead,
  { programme, organisation, period }: WorkbookAddress,
): Description | { readonly problem: WorkbookProblem } {
  const data = workbook.sheets.find(({ name }) => name === DATA_SHEET)?.cells;
  const at = (column: string, row: number): string => {
    const read = textOfCell(data?.get(`${column}${row}`), workbook.countsFrom1904);
    return "text" in read ? read.text : "";
  };
  if (at("A", 1) !== MARK[0] || at("B", 1) !== MARK[1]) return { problem: { code: "not_ours" } };
  if (at("A", 2) !== programme || at("B", 2) !== organisation || at("C", 2) !== period) {
    return { problem: { code: "other_report", organisation: at("B", 2), period: at("C", 2) } };
  }
  const fixed: { sheet: string; cell: string; text: string }[] = [];
  const answers: DescribedCell[] = [];
  const places = new Set<string>();
  const fields = new Set<string>();
  for (let row = FIRST_DATA_ROW; row < FIRST_DATA_ROW + MOST_ROWS && at("A", row) !== ""; row += 1) {
    const [sheet, cell, section] = [at("A", row), at("B", row), at("C", row)];
    const [field, key, version] = [at("D", row), at("E", row), at("F", row)];
    const isAnswer = section !== "";
    if (isAnswer) answers.push({ sheet, cell, section, field, key, version: Number(version) });
    else fixed.push({ sheet, cell, text: at("G", row) });
    const named = isAnswer ? JSON.stringify([section, field, key]) : `${row}`;
    const place = JSON.stringify([sheet, cell]);
    const isBroken = !/^[A-Z]{1,3}[1-9]\d{0,5}$/.test(cell) || (isAnswer && !/^\d{1,9}$/.test(version));
    if (isBroken || places.has(place) || fields.has(named)) return { problem: { code: "data_changed" } };
    places.add(place);
    fields.add(named);
  }
  const sheets = [...new Set([...fixed, ...answers].map(({ sheet }) => sheet))];
  return { sheets, fixed, answers };
}
