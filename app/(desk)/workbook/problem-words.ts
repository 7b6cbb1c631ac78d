import type { CellProblem, FileProblem, WorkbookProblem } from "#domain/report/workbook/problem.ts";

/** What is wrong with a workbook, and what to do about it. */
export function problemWords(problem: WorkbookProblem): string {
  switch (problem.code) {
    case "other_report":
      return `This workbook is of another report (${problem.organisation}, ${problem.period}). Upload it there.`;
    case "missing_sheet":
      return `Sheet “${problem.sheet}” is missing. Put it back, or download the workbook again.`;
    case "unknown_sheet":
      return `Sheet “${problem.sheet}” is not of this workbook. Remove it.`;
    case "renamed_sheet":
      return `Sheet “${problem.sheet}” is called “${problem.now}” now. Give it its name back.`;
    case "label_changed":
      return `${placeOf(problem)} was changed. It should say: “${problem.expected}”. Check that every answer still stands beside its question.`;
    case "not_a_choice":
      return `${placeOf(problem)} does not hold one of the answers in the list: ${problem.offered.join("; ")}.`;
    case "not_accepted":
      return `${placeOf(problem)} cannot be taken. ${problem.message}`;
    case "more_problems":
      return `There are ${problem.count} more like these.`;
    default:
      return "cell" in problem ? `${placeOf(problem)} ${CELL[problem.code]}` : FILE[problem.code];
  }
}

function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `Sheet “${sheet}”, cell ${cell}`;
}

const CELL: Readonly<Record<CellProblem, string>> = {
  formula: "holds a formula. Replace it by its value.",
  error_value: "holds an error. Type what is meant.",
  truth_value: "holds TRUE or FALSE. Type it as words.",
  lost_digits:
    "holds a number with more digits than it shows or than a spreadsheet keeps. Format the cell as text and type the number again.",
  number_format: "shows a number with a sign or a unit of its own. Format the cell as text and type the plain number.",
  time_of_day: "holds a time of day. Type only the day, such as 2027-03-31.",
  no_such_day: "holds a day that does not exist here. Type it as text, such as 2027-03-31.",
  not_yes_or_no: "must say Yes or No.",
  not_an_answer_cell: "is not an answer cell, and nothing there is read. Move what it says to an answer, or remove it.",
  no_longer_asked: "answers what the report does not ask any more. Empty it, or download the workbook again.",
};

const FILE: Readonly<Record<FileProblem, string>> = {
  no_file: "Choose the workbook that you filled in.",
  too_large: "This file is far larger than any workbook of ours. Download the workbook again and fill that in.",
  not_a_workbook: "This is not an Excel workbook (.xlsx).",
  protected_file:
    "This file has a password, or is in the old form (.xls). Save it without a password as an Excel workbook (.xlsx).",
  has_macros: "This workbook holds macros. Save it as an Excel workbook without them (.xlsx).",
  has_outside_links: "This workbook takes data from other files. Replace those cells by their values.",
  damaged: "This file is damaged, or was written by a program that does so differently. Save it again and upload that.",
  not_ours: "This is not a workbook that the register made. Download the workbook on this page and fill that in.",
  data_changed:
    "The hidden sheets of this workbook were changed, so its answers cannot be placed. Download the workbook again.",
};
