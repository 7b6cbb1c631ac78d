import type { Listener } from "#db/evidence/inspect/office/elements.ts";
import { MOST_CELLS } from "#db/evidence/inspect/office/limits.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const FORMULA = /^(f|formula\d?|definedName|.+Formula)$/;
const FETCHING = /(?<![\w.])(webservice|image|rtd|call|register|register\.id|exec|sql\.request)\s*\(/i;

/** How many cells a workbook has in use so far. */
export interface CellCount {
  cells: number;
}

/**
 * Hears the sheets of a workbook and refuses formulas that reach out of it, and more cells than fit.
 *
 * Refuses: `linked_formula`, `external_link`, `macro`, `embedded_object`, `active_content`, `too_many_cells`,
 * `too_many_columns`.
 */
export function excelGuard(part: string, count: CellCount): Listener {
  let formula: string | undefined;
  let inRow = 0;
  let isInSheet = false;
  return {
    opened(name, attributes) {
      if (name === "sheetData") isInSheet = true;
      if (name === "c") {
        if (!isInSheet) return;
        count.cells += 1;
        inRow += 1;
        if (count.cells > MOST_CELLS) throw new RefusedPart("too_many_cells", part);
        if (inRow > MOST_COLUMNS || !isOnSheet(attributes["r"])) throw new RefusedPart("too_many_columns", part);
        return;
      }
      if (FORMULA.test(name)) formula = "";
      if (name === "row") inRow = 0;
      if (name === "row" && Number(attributes["r"] ?? 0) > MOST_ROWS) throw new RefusedPart("too_many_cells", part);
      if (name === "col" && Number(attributes["max"] ?? 0) > MOST_COLUMNS)
        throw new RefusedPart("too_many_columns", part);
      if (name === "ddeLink" || name === "oleLink" || name === "externalBook")
        throw new RefusedPart("external_link", part);
      if (name === "oleObject") throw new RefusedPart("embedded_object", part);
      if (name === "control") throw new RefusedPart("active_content", part);
      if (name === "definedName" && ["function", "vbProcedure", "xlm"].some((key) => isTrue(attributes[key])))
        throw new RefusedPart("macro", part);
    },
    closed(name) {
      if (name === "sheetData") isInSheet = false;
      if (formula === undefined || !FORMULA.test(name)) return;
      if (reachesOut(formula)) throw new RefusedPart("linked_formula", part);
      formula = undefined;
    },
    text(text) {
      if (formula === undefined) return;
      formula += text;
      if (formula.length > LONGEST_FORMULA) throw new RefusedPart("linked_formula", part);
    },
  };
}

// Excel's own limit is 8,192 characters.
const LONGEST_FORMULA = 32_768;

// Outside of texts and names in quotes, a bar is the call of another program: =cmd|'/c calc'!A0.
function reachesOut(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"|'[^']*'|\[[^[\]]*\]/g, (quoted) => (quoted.startsWith("'") ? "q" : " "));
  return bare.includes("|") || FETCHING.test(bare.replace(/_xlfn\.|_xlws\./gi, ""));
}

function isOnSheet(reference: string | undefined): boolean {
  if (reference === undefined) return true;
  const [, letters = "", row = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === "" || Number(row) > MOST_ROWS) return false;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) <= MOST_COLUMNS;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
