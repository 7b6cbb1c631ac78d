import { describe, expect, it } from "vitest";
import { DATA_SHEET, HOW_TO_SHEET, workbookOf } from "#domain/report/workbook/layout.ts";
import type { CellRead, WorkbookRead } from "#domain/report/workbook/model.ts";
import { MOST_PROBLEMS } from "#domain/report/workbook/problem.ts";
import { readWorkbook } from "#domain/report/workbook/read.ts";
import { ADDRESS, reportOf, section, untouched, withCell } from "#tests/unit/report/workbook/books.ts";

const SECTIONS = [section("first", { status: "done", account: "Before." }), section("second")];
const BOOK = untouched(workbookOf(ADDRESS, "Alder Labs", SECTIONS, ["Fill in column B."]));
const says = (workbook: WorkbookRead) => readWorkbook(workbook, reportOf(SECTIONS));
const problemsOf = (workbook: WorkbookRead) => says(workbook).problems;
const text = (words: string): CellRead => ({ kind: "text", text: words });
const number = (value: string, format = "General"): CellRead => ({ kind: "number", value, format });
const renamed = (from: string, to: string): WorkbookRead => ({
  ...BOOK,
  sheets: BOOK.sheets.map((one) => (one.name === from ? { ...one, name: to } : one)),
});

describe("a workbook that cannot be taken", () => {
  const cases: readonly [string, WorkbookRead, unknown][] = [
    ["another file", { ...BOOK, sheets: [{ name: "Sheet1", cells: new Map() }] }, { code: "not_ours" }],
    [
      "another company's",
      withCell(BOOK, DATA_SHEET, "B2", text("birch")),
      { code: "other_report", organisation: "birch", period: "2026-H1" },
    ],
    [
      "another period's",
      withCell(BOOK, DATA_SHEET, "C2", text("2025-H2")),
      { code: "other_report", organisation: "alder", period: "2025-H2" },
    ],
    ["a renamed sheet", renamed("On first", "Mine"), { code: "renamed_sheet", sheet: "On first", now: "Mine" }],
    [
      "a missing sheet",
      { ...BOOK, sheets: BOOK.sheets.filter(({ name }) => name !== "On second") },
      { code: "missing_sheet", sheet: "On second" },
    ],
    [
      "a sheet of one's own",
      { ...BOOK, sheets: [...BOOK.sheets, { name: "Scratch", cells: new Map() }] },
      { code: "unknown_sheet", sheet: "Scratch" },
    ],
    [
      "a formula",
      withCell(BOOK, "On first", "B7", { kind: "formula" }),
      { code: "formula", sheet: "On first", cell: "B7" },
    ],
    [
      "a formula where nothing is read",
      withCell(BOOK, HOW_TO_SHEET, "H9", { kind: "formula" }),
      { code: "formula", sheet: HOW_TO_SHEET, cell: "H9" },
    ],
    [
      "an error value",
      withCell(BOOK, "On first", "B7", { kind: "error" }),
      { code: "error_value", sheet: "On first", cell: "B7" },
    ],
    [
      "TRUE",
      withCell(BOOK, "On first", "B7", { kind: "truth" }),
      { code: "truth_value", sheet: "On first", cell: "B7" },
    ],
    [
      "a changed question",
      withCell(BOOK, "On first", "A7", text("Mine?")),
      { code: "label_changed", sheet: "On first", cell: "A7", expected: "What of account?" },
    ],
    [
      "words beside the answers",
      withCell(BOOK, "On first", "E2", text("Ask Ines")),
      { code: "not_an_answer_cell", sheet: "On first", cell: "E2" },
    ],
    [
      "a choice that is not offered",
      withCell(BOOK, "On first", "B5", text("Nearly")),
      { code: "not_a_choice", sheet: "On first", cell: "B5", offered: ["Done", "Partly done", "Not done"] },
    ],
    [
      "a tick that is neither",
      withCell(BOOK, "On first", "B8", text("x")),
      { code: "not_yes_or_no", sheet: "On first", cell: "B8" },
    ],
    [
      "a text that is too long",
      withCell(BOOK, "On first", "B7", text("é".repeat(4001))),
      {
        code: "not_accepted",
        sheet: "On first",
        cell: "B7",
        message: "Use at most 4000 characters; this text has 4001.",
      },
    ],
    [
      "two lines where one is asked",
      withCell(BOOK, "On first", "B6", text("a\nb")),
      { code: "not_accepted", sheet: "On first", cell: "B6", message: "Write this in one line." },
    ],
    ["a version that never was", withCell(BOOK, DATA_SHEET, "F12", text("9")), { code: "data_changed" }],
    ["a cell described twice", withCell(BOOK, DATA_SHEET, "B11", text("B5")), { code: "data_changed" }],
  ];
  it.each(cases)("%s: says so, and where", (_case, workbook, problem) => {
    expect(problemsOf(workbook)).toEqual([problem]);
  });

  it("keeps to the first problems of very many", () => {
    const full = Array.from({ length: MOST_PROBLEMS + 5 }, (_, at) => `E${at + 1}`).reduce(
      (book, at) => withCell(book, "On first", at, text("x")),
      BOOK,
    );
    expect(problemsOf(full)).toHaveLength(MOST_PROBLEMS + 1);
    expect(problemsOf(full).at(-1)).toEqual({ code: "more_problems", count: 5 });
  });

  it("does not keep a change in another cell from being read", () => {
    const workbook = withCell(withCell(BOOK, "On first", "B7", text("After.")), "On second", "B7", { kind: "formula" });
    expect(says(workbook)).toEqual({
      changes: [{ section: "first", field: "account", value: "After.", basedOn: 3 }],
      problems: [{ code: "formula", sheet: "On second", cell: "B7" }],
    });
  });

  it("holds a field that is asked no more: fine as it was, refused where it was changed", () => {
    const fewer = [section("first", { status: "done", account: "Before." })];
    const report = { ...reportOf(SECTIONS), sections: fewer };
    expect(readWorkbook(BOOK, report)).toEqual({ changes: [], problems: [] });
    expect(readWorkbook(withCell(BOOK, "On second", "B7", text("New.")), report).problems).toEqual([
      { code: "no_longer_asked", sheet: "On second", cell: "B7" },
    ]);
  });
});

describe("what a person typed in a cell", () => {
  const typed = (cell: CellRead, at = "B7", countsFrom1904 = false) => {
    const { changes, problems } = says({ ...withCell(BOOK, "On second", at, cell), countsFrom1904 });
    return changes[0]?.value ?? problems[0]?.code;
  };
  it.each([
    ["a day", number("46477", "yyyy\\-mm\\-dd"), "2027-03-31"],
    ["a day in the American form", number("46477", "m/d/yy"), "2027-03-31"],
    ["a day with a name of a place", number("46477", "[$-409]d mmmm yyyy;@"), "2027-03-31"],
    ["1 March 1900, the first day all agree on", number("61", "m/d/yy"), "1900-03-01"],
    ["a day before it", number("59", "m/d/yy"), "no_such_day"],
    ["a time of day", number("46477.5", "m/d/yy h:mm"), "time_of_day"],
    ["an integer", number("1200"), "1200"],
    ["a decimal", number("0.125"), "0.125"],
    ["a negative number", number("-3.5"), "-3.5"],
    ["a tiny one", number("1.5E-7"), "0.00000015"],
    ["the longest that is kept", number("123456789012345"), "123456789012345"],
    ["one that lost digits", number("1.2345678901234568E+16"), "lost_digits"],
    ["a sum that is not what it seems", number("0.30000000000000004"), "lost_digits"],
    ["two decimals shown", number("5", "0.00"), "5.00"],
    ["thousands shown", number("1234567.5", "#,##0.00"), "1234567.50"],
    ["decimals that are hidden", number("5.25", "0"), "lost_digits"],
    ["a percentage", number("0.05", "0%"), "number_format"],
    ["money", number("5", '"€"#,##0.00'), "number_format"],
    ["no number at all", number("NaN"), "number_format"],
    ["text that looks like a formula", text("=HYPERLINK(1)"), "=HYPERLINK(1)"],
    ["line ends of another system", text("a\r\nb"), "a\nb"],
  ] as const)("is read as shown: %s", (_case, cell, value) => {
    expect(typed(cell)).toBe(value);
  });

  it("is the day it says where days are counted from 1904", () => {
    expect(typed(number("45015", "m/d/yy"), "B6", true)).toBe("2027-03-31");
  });

  it("is a choice or a tick however it is capitalised", () => {
    expect([typed(text(" partly DONE "), "B5"), typed(text("yes"), "B9")]).toEqual(["partly", "paint"]);
  });
});
