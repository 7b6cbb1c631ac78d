import { cellEscaped, xmlEscaped } from "#app/_files/xlsx/escapes.ts";
import type { CellModel, SheetModel } from "#domain/report/workbook/model.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// The number of each look among the styles below.
const STYLES: Readonly<Record<CellModel["look"], number>> = {
  plain: 0,
  title: 1,
  head: 2,
  label: 3,
  help: 4,
  answer: 5,
};

/**
 * The looks of cells.
 *
 * Shape: only an answer is unlocked, and it holds text (format 49), so that what is typed there stays as it was typed.
 */
export const STYLES_XML =
  `<styleSheet xmlns="${MAIN}">` +
  `<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="16"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font>` +
  `<font><sz val="11"/><color rgb="FF444444"/><name val="Calibri"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/></patternFill></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/></patternFill></fill></fills>` +
  `<borders count="2"><border/>${border("FF767676")}</borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">` +
  style({ font: 0, fill: 0, border: 0 }) +
  style({ font: 1, fill: 0, border: 0 }) +
  style({ font: 2, fill: 2, border: 1 }) +
  style({ font: 2, fill: 2, border: 1 }) +
  style({ font: 3, fill: 0, border: 0 }) +
  style({ font: 0, fill: 3, border: 1, isUnlocked: true }) +
  `</cellXfs></styleSheet>`;

function border(colour: string): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="${colour}"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}</border>`;
}

function style(look: {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly isUnlocked?: true;
}): string {
  const wraps = look.font === 1 ? "" : '<alignment vertical="top" wrapText="1"/>';
  return (
    `<xf numFmtId="49" fontId="${look.font}" fillId="${look.fill}" borderId="${look.border}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `${wraps}<protection locked="${look.isUnlocked === true ? 0 : 1}"/></xf>`
  );
}

/** One sheet: locked but for its answers, every cell a text. */
export function sheetXml({ widths, frozenRows, cells }: SheetModel): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane(frozenRows)}</sheetView></sheetViews>` +
    (columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`) +
    `<sheetData>${rowsXml(cells)}</sheetData>` +
    `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>` +
    `${validations(cells)}<pageSetup orientation="landscape" fitToHeight="0"/>${unremarked(cells)}</worksheet>`
  );
}

function pane(rows: number): string {
  return rows === 0 ? "" : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function rowsXml(cells: readonly CellModel[]): string {
  const rows = Map.groupBy(cells, ({ at }) => Number(at.replace(/^[A-Z]+/, "")));
  return Array.from(rows)
    .toSorted(([a], [b]) => a - b)
    .map(([row, inRow]) => `<row r="${row}">${inRow.toSorted(byColumn).map(cellXml).join("")}</row>`)
    .join("");
}

function byColumn(a: CellModel, b: CellModel): number {
  return a.at.length - b.at.length || (a.at < b.at ? -1 : 1);
}

function cellXml({ at, text, look }: CellModel): string {
  if (text === "") return `<c r="${at}" s="${STYLES[look]}"/>`;
  const escaped = xmlEscaped(cellEscaped(text));
  return `<c r="${at}" s="${STYLES[look]}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

function validations(cells: readonly CellModel[]): string {
  const each = cells.flatMap(({ at, choices }) =>
    choices === undefined
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Choose from the list" ` +
            `error="Choose one of the answers in the list, or leave the cell empty." sqref="${at}">` +
            `<formula1>${xmlEscaped(choices)}</formula1></dataValidation>`,
        ],
  );
  return each.length === 0 ? "" : `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

// A number that somebody types stays the text they typed, and no program needs to wonder at it.
function unremarked(cells: readonly CellModel[]): string {
  const answers = cells.filter(({ look }) => look === "answer").map(({ at }) => at);
  return answers.length === 0
    ? ""
    : `<ignoredErrors><ignoredError sqref="${answers.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`;
}
