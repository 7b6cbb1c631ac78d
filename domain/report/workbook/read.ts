import { isRefused } from "#domain/refusal.ts";
import { readChanges } from "#domain/report/save-input.ts";
import { textOfCell } from "#domain/report/workbook/cell-text.ts";
import { type DescribedCell, type Description, describedIn } from "#domain/report/workbook/described.ts";
import { DATA_SHEET, LISTS_SHEET } from "#domain/report/workbook/layout.ts";
import type { SheetRead, WorkbookRead } from "#domain/report/workbook/model.ts";
import { firstProblems, type WorkbookProblem } from "#domain/report/workbook/problem.ts";
import {
  cellTextOf,
  comparable,
  distinctChoices,
  NO,
  tickTextOf,
  type WorkbookAddress,
  type WorkbookField,
  type WorkbookSection,
  YES,
} from "#domain/report/workbook/section.ts";

/** One field that a workbook says differently than the version it was made from. */
export interface WorkbookChange {
  readonly section: string;
  readonly field: string;
  readonly value: string;
  readonly basedOn: number;
}

/** What an uploaded workbook says: every field that was changed in it, and everything that is wrong with it. */
export interface WorkbookSays {
  readonly changes: readonly WorkbookChange[];
  readonly problems: readonly WorkbookProblem[];
}

/** The report that a workbook is read for: its sections, and what stood in a field at a version, null for none. */
export interface WorkbookOf {
  readonly address: WorkbookAddress;
  readonly sections: readonly WorkbookSection[];
  readonly textAt: (section: string, field: string, version: number) => string | null;
}

/**
 * Reads a filled workbook back.
 *
 * Shape: a cell that says what the workbook was made with is no change, whatever became of the field since. Nothing is
 * guessed: what cannot be read is a problem with its place.
 */
export function readWorkbook(workbook: WorkbookRead, of: WorkbookOf): WorkbookSays {
  const description = describedIn(workbook, of.address);
  if ("problem" in description) return { changes: [], problems: [description.problem] };
  const asked = { ...of, workbook, description };
  const answers = answersOf(asked);
  const problems = [...sheetProblems(asked), ...fixedProblems(asked), ...answers.problems];
  return { changes: answers.changes, problems: firstProblems(problems) };
}

interface Asked extends WorkbookOf {
  readonly workbook: WorkbookRead;
  readonly description: Description;
}

function sheetProblems({ workbook, description }: Asked): readonly WorkbookProblem[] {
  const known = [...description.sheets, DATA_SHEET, LISTS_SHEET];
  const found = workbook.sheets.map(({ name }) => name);
  const missing = known.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !known.includes(name));
  const [gone] = missing;
  const [stranger] = unknown;
  if (gone !== undefined && stranger !== undefined && missing.length === 1 && unknown.length === 1) {
    return [{ code: "renamed_sheet", sheet: gone, now: stranger }];
  }
  return [
    ...missing.map((sheet) => ({ code: "missing_sheet", sheet }) as const),
    ...unknown.map((sheet) => ({ code: "unknown_sheet", sheet }) as const),
  ];
}

/** Words that were changed though nobody is asked to, and what was typed where nothing is read. */
function fixedProblems({ workbook, description }: Asked): readonly WorkbookProblem[] {
  return workbook.sheets
    .filter(({ name }) => description.sheets.includes(name))
    .flatMap((sheet) => {
      const fixed = description.fixed.filter((one) => one.sheet === sheet.name);
      const places = new Set(
        [...fixed, ...description.answers].filter((one) => one.sheet === sheet.name).map(({ cell }) => cell),
      );
      const changed = fixed.flatMap(({ cell, text }): readonly WorkbookProblem[] => {
        const read = textOfCell(sheet.cells.get(cell), workbook.countsFrom1904);
        if ("problem" in read) return [{ code: read.problem, sheet: sheet.name, cell }];
        return read.text === text ? [] : [{ code: "label_changed", sheet: sheet.name, cell, expected: text }];
      });
      const strays = Array.from(sheet.cells)
        .filter(([cell, held]) => !places.has(cell) && !(held.kind === "text" && held.text.trim() === ""))
        .map(([cell, held]): WorkbookProblem => {
          return { code: held.kind === "formula" ? "formula" : "not_an_answer_cell", sheet: sheet.name, cell };
        });
      return [...changed, ...strays];
    });
}

function answersOf(asked: Asked): WorkbookSays {
  const byField = Map.groupBy(asked.description.answers, ({ section, field }) => JSON.stringify([section, field]));
  const said = Array.from(byField.values(), (cells) => answerOf(asked, cells));
  return {
    changes: said.flatMap(({ changes }) => changes),
    problems: said.flatMap(({ problems }) => problems),
  };
}

interface ReadCell extends DescribedCell {
  readonly text: string;
}

function answerOf(asked: Asked, cells: readonly DescribedCell[]): WorkbookSays {
  const [first] = cells;
  const base = first === undefined ? null : asked.textAt(first.section, first.field, first.version);
  if (first === undefined || base === null || cells.some(({ version }) => version !== first.version)) {
    return { changes: [], problems: [{ code: "data_changed" }] };
  }
  const sheet = asked.workbook.sheets.find(({ name }) => name === first.sheet);
  // The sheet is named as missing or renamed already.
  if (sheet === undefined) return { changes: [], problems: [] };
  const read = cells.map((cell) => readCell(asked, sheet, cell));
  const problems = read.flatMap((one) => ("code" in one ? [one] : []));
  if (problems.length > 0) return { changes: [], problems };
  const texts = read.flatMap((one) => ("code" in one ? [] : [one]));
  const field = asked.sections
    .find(({ section }) => section === first.section)
    ?.fields.find((one) => one.field === first.field);
  return field === undefined ? noLongerAsked(texts, base) : saidOf(field, texts, base);
}

function readCell({ workbook }: Asked, sheet: SheetRead, cell: DescribedCell): ReadCell | WorkbookProblem {
  const read = textOfCell(sheet.cells.get(cell.cell), workbook.countsFrom1904);
  return "problem" in read ? { code: read.problem, sheet: cell.sheet, cell: cell.cell } : { ...cell, text: read.text };
}

const NOTHING: WorkbookSays = { changes: [], problems: [] };

/** A field that the report asked when the workbook was made, and does not ask now. */
function noLongerAsked(cells: readonly ReadCell[], base: string): WorkbookSays {
  const changed = cells.filter(({ key, text }) => text !== (key === "" ? base : tickTextOf(base, key)));
  return {
    changes: [],
    problems: changed.map(({ sheet, cell }) => ({ code: "no_longer_asked", sheet, cell })),
  };
}

function saidOf(field: WorkbookField, cells: readonly ReadCell[], base: string): WorkbookSays {
  const [first] = cells;
  if (first === undefined) return NOTHING;
  const value = field.definition.kind === "keys" ? ticksOf(field, cells, base) : textOf(field, first, base);
  if (typeof value !== "string") return { changes: [], problems: value };
  if (value === base) return NOTHING;
  const accepted = readChanges(
    { [field.field]: field.definition },
    { [field.field]: { value, basedOn: first.version } },
  );
  if (isRefused(accepted)) {
    const { refused } = accepted;
    const messages = refused.code === "invalid_input" ? refused.issues.map(({ message }) => message) : [];
    const at = { sheet: first.sheet, cell: first.cell };
    return { changes: [], problems: messages.map((message) => ({ code: "not_accepted", ...at, message })) };
  }
  const changed = accepted.filter((one) => one.value !== base);
  return { changes: changed.map((one) => ({ section: first.section, ...one })), problems: [] };
}

function textOf(field: WorkbookField, { sheet, cell, text }: ReadCell, base: string) {
  if (text === cellTextOf(field, base)) return base;
  if (field.definition.kind !== "choice") return text;
  const offered = distinctChoices(field.choices);
  const wanted = comparable(text);
  const chosen = wanted === "" ? "" : offered.find(({ name }) => comparable(name) === wanted)?.key;
  const problem = { code: "not_a_choice", sheet, cell, offered: offered.map(({ name }) => name) } as const;
  return chosen ?? [problem];
}

function ticksOf(field: WorkbookField, cells: readonly ReadCell[], base: string) {
  const changed = cells.filter(({ key, text }) => text !== tickTextOf(base, key));
  if (changed.length === 0) return base;
  const wrong = changed.filter(({ text }) => wordOfTick(text) === null);
  if (wrong.length > 0) return wrong.map(({ sheet, cell }) => ({ code: "not_yes_or_no", sheet, cell }) as const);
  const offered = field.definition.choices ?? [];
  const gone = changed.filter(({ key }) => !offered.includes(key));
  if (gone.length > 0) return gone.map(({ sheet, cell }) => ({ code: "no_longer_asked", sheet, cell }) as const);
  const said = new Map(cells.map(({ key, text }) => [key, wordOfTick(text) ?? wordOfTick(tickTextOf(base, key))]));
  return offered.filter((key) => (said.get(key) ?? tickTextOf(base, key)) === YES).join("\n");
}

function wordOfTick(text: string): typeof YES | typeof NO | null {
  const word = comparable(text);
  if (word === "" || word === comparable(NO)) return NO;
  return word === comparable(YES) ? YES : null;
}
