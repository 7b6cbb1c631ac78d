/**
 * One thing wrong with an uploaded workbook, as data: the page turns it into a sentence beside its sheet and cell.
 *
 * Shape: a problem of a whole file names no sheet, one of a whole sheet no cell.
 */
export type WorkbookProblem =
  | { readonly code: FileProblem }
  | { readonly code: "other_report"; readonly organisation: string; readonly period: string }
  | { readonly code: "missing_sheet" | "unknown_sheet"; readonly sheet: string }
  | { readonly code: "renamed_sheet"; readonly sheet: string; readonly now: string }
  | { readonly code: CellProblem; readonly sheet: string; readonly cell: string }
  | { readonly code: "label_changed"; readonly sheet: string; readonly cell: string; readonly expected: string }
  | {
      readonly code: "not_a_choice";
      readonly sheet: string;
      readonly cell: string;
      readonly offered: readonly string[];
    }
  | { readonly code: "not_accepted"; readonly sheet: string; readonly cell: string; readonly message: string }
  | { readonly code: "more_problems"; readonly count: number };

/** What keeps a file from being read at all. */
export type FileProblem =
  | "no_file"
  | "too_large"
  | "not_a_workbook"
  | "protected_file"
  | "has_macros"
  | "has_outside_links"
  | "damaged"
  | "not_ours"
  | "data_changed";

/** What can be wrong in one cell, without more to say of it. */
export type CellProblem =
  | "formula"
  | "error_value"
  | "truth_value"
  | "lost_digits"
  | "number_format"
  | "time_of_day"
  | "no_such_day"
  | "not_yes_or_no"
  | "not_an_answer_cell"
  | "no_longer_asked";

/** How many problems of one workbook are told one by one. */
export const MOST_PROBLEMS = 200;

/** The first problems of many, and how many more there are, without what no page could print of a stranger's file. */
export function firstProblems(problems: readonly WorkbookProblem[]): readonly WorkbookProblem[] {
  const first = problems.slice(0, MOST_PROBLEMS).map(printable);
  const more = problems.length - first.length;
  return more === 0 ? first : [...first, { code: "more_problems", count: more }];
}

const LONGEST_WORDS = 300;

function printable(problem: WorkbookProblem): WorkbookProblem {
  return JSON.parse(JSON.stringify(problem), (_name, part: unknown) =>
    typeof part === "string"
      ? [...part.toWellFormed().replaceAll(/\p{Cc}/gu, " ")].slice(0, LONGEST_WORDS).join("")
      : part,
  );
}
