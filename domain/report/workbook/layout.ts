import type { CellModel, SheetModel, WorkbookModel } from "#domain/report/workbook/model.ts";
import {
  cellTextOf,
  distinctChoices,
  NO,
  tickTextOf,
  type WorkbookAddress,
  type WorkbookField,
  type WorkbookSection,
  YES,
} from "#domain/report/workbook/section.ts";
import { sheetNames } from "#domain/report/workbook/sheet-names.ts";

/** The sheets that every workbook has beside those of its sections. */
export const HOW_TO_SHEET = "How to use this";
export const LISTS_SHEET = "Register lists";
export const DATA_SHEET = "Register data";

/** What the first cells of the data sheet say, by which a workbook of ours is known. */
export const MARK = ["register-workbook", "1"] as const;

/** The data sheet's row in which the first cell is described; those above say what the workbook is of. */
export const FIRST_DATA_ROW = 4;

/** Where one answer stands: a field, or one tick of a field. */
interface Placed {
  readonly section: string;
  readonly field: WorkbookField;
  readonly key: string;
}

/** A cell of a section's sheet, and what it answers; null for words that nobody changes. */
interface Drawn {
  readonly cell: CellModel;
  readonly answers: Placed | null;
}

/**
 * The workbook of a report: how to use it, a sheet a section, and two hidden sheets, one with the lists to choose from
 * and one that says of every other cell what it holds.
 *
 * Shape: an untouched workbook reads back as no change at all.
 */
export function workbookOf(
  address: WorkbookAddress,
  title: string,
  sections: readonly WorkbookSection[],
  guidance: readonly string[],
): WorkbookModel {
  const names = sheetNames(
    sections.map((section) => section.title),
    [HOW_TO_SHEET, LISTS_SHEET, DATA_SHEET],
  );
  const lists = new Lists();
  const drawn = [
    { name: HOW_TO_SHEET, cells: howTo(title, guidance) },
    ...sections.map((section, at) => ({ name: names[at] ?? "", cells: sectionCells(section, lists) })),
  ];
  return {
    title,
    sheets: [
      ...drawn.map(({ name, cells }) => visibleSheet(name, cells)),
      hiddenSheet(LISTS_SHEET, lists.cells),
      hiddenSheet(DATA_SHEET, dataCells(address, drawn)),
    ],
  };
}

function howTo(title: string, guidance: readonly string[]): readonly Drawn[] {
  const lines = guidance.map((text, at) => said(`A${at + 3}`, text, "help"));
  return [said("A1", title, "title"), ...lines];
}

function sectionCells({ section, title, about, fields }: WorkbookSection, lists: Lists): readonly Drawn[] {
  const rows = fields.flatMap((field) => rowsOf(field).map((row) => ({ ...row, field })));
  return [
    said("A1", title, "title"),
    ...(about === "" ? [] : [said("A2", about, "help")]),
    said("A4", "Question", "head"),
    said("B4", "Your answer", "head"),
    said("C4", "What is asked", "head"),
    ...rows.flatMap(({ key, label, help, text, choices, field }, at) => [
      said(`A${at + 5}`, label, "label"),
      {
        cell: {
          at: `B${at + 5}`,
          text,
          look: "answer" as const,
          ...(choices.length === 0 ? {} : { choices: lists.of(choices) }),
        },
        answers: { section, field, key },
      },
      ...(help === "" ? [] : [said(`C${at + 5}`, help, "help")]),
    ]),
  ];
}

function rowsOf(field: WorkbookField) {
  const { definition, label, help, value } = field;
  const choices = distinctChoices(field.choices);
  if (definition.kind !== "keys") {
    const offered = definition.kind === "choice" ? choices.map(({ name }) => name) : [];
    return [{ key: "", label, help, text: cellTextOf(field, value), choices: offered }];
  }
  return choices.map(({ key, name }, at) => ({
    key,
    label: `${label}: ${name}`,
    help: at === 0 ? help : "",
    text: tickTextOf(value, key),
    choices: [YES, NO],
  }));
}

function said(at: string, text: string, look: CellModel["look"]): Drawn {
  return { cell: { at, text, look }, answers: null };
}

function visibleSheet(name: string, cells: readonly Drawn[]): SheetModel {
  const isHowTo = name === HOW_TO_SHEET;
  return {
    name,
    isHidden: false,
    widths: isHowTo ? [100] : [38, 72, 60],
    frozenRows: isHowTo ? 0 : 4,
    cells: cells.map(({ cell }) => cell),
  };
}

function hiddenSheet(name: string, cells: readonly CellModel[]): SheetModel {
  return { name, isHidden: true, widths: [], frozenRows: 0, cells };
}

function dataCells(
  { programme, organisation, period }: WorkbookAddress,
  drawn: readonly { readonly name: string; readonly cells: readonly Drawn[] }[],
): readonly CellModel[] {
  const described = drawn.flatMap(({ name, cells }) =>
    cells.map(({ cell, answers }) =>
      answers === null
        ? [name, cell.at, "", "", "", "", cell.text]
        : [name, cell.at, answers.section, answers.field.field, answers.key, `${answers.field.version}`, ""],
    ),
  );
  const rows = [[...MARK], [programme, organisation, period], [], ...described];
  return rows.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === "" ? [] : [{ at: `${"ABCDEFG"[column]}${at + 1}`, text, look: "plain" as const }],
    ),
  );
}

/** The lists to choose from, each once, a column a list. */
class Lists {
  readonly #lists = new Map<string, string>();
  readonly cells: CellModel[] = [];

  of(words: readonly string[]): string {
    const known = this.#lists.get(words.join("\n"));
    if (known !== undefined) return known;
    const column = columnName(this.#lists.size);
    const range = `'${LISTS_SHEET}'!$${column}$1:$${column}$${words.length}`;
    this.#lists.set(words.join("\n"), range);
    this.cells.push(...words.map((text, at) => ({ at: `${column}${at + 1}`, text, look: "plain" as const })));
    return range;
  }
}

/** The letters of a column, counted from 0: A to Z, then AA. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnName(Math.floor(at / 26) - 1)}${last}`;
}
