/**
 * A workbook as it is to be written, without any file format.
 *
 * Shape: sheets have different names, cells of a sheet different places ("B7"); only cells that look like an answer can
 * be changed in a spreadsheet program.
 */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
}

export interface SheetModel {
  readonly name: string;
  /** Hidden sheets hold what only the register reads. */
  readonly isHidden: boolean;
  /** Units: characters, one width a column, from column A on. */
  readonly widths: readonly number[];
  /** How many rows at the top stay in sight. */
  readonly frozenRows: number;
  readonly cells: readonly CellModel[];
}

export interface CellModel {
  readonly at: string;
  readonly text: string;
  readonly look: "title" | "head" | "label" | "help" | "answer" | "plain";
  /** The cells that hold what can be chosen here, as a reference: `'Register lists'!$A$1:$A$4`. */
  readonly choices?: string;
}

/** One cell as it was read from a file. A cell that holds nothing is not there. */
export type CellRead =
  | { readonly kind: "text"; readonly text: string }
  /** A number as the file spells it, and the format that it is shown in. */
  | { readonly kind: "number"; readonly value: string; readonly format: string }
  | { readonly kind: "truth" }
  | { readonly kind: "error" }
  | { readonly kind: "formula" };

/** One sheet as it was read. */
export interface SheetRead {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellRead>;
}

/** A workbook as it was read. */
export interface WorkbookRead {
  readonly sheets: readonly SheetRead[];
  /** Whether its days are counted from 1904, as some programs do. */
  readonly countsFrom1904: boolean;
}
