import { Temporal } from "temporal-polyfill";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { CellRead } from "#domain/report/workbook/model.ts";
import type { CellProblem } from "#domain/report/workbook/problem.ts";

/** The text of a cell, or what keeps it from having one. */
export type CellText = { readonly text: string } | { readonly problem: CellProblem };

/**
 * What a person sees in a cell, as text: a typed day as "2027-03-31", a typed number with the digits that are shown.
 *
 * Shape: line ends are "\n", Unicode is NFC; nothing else of a text is touched. A spreadsheet keeps fifteen digits of
 * a number: one with more is refused, since nobody can tell which were typed.
 */
export function textOfCell(cell: CellRead | undefined, countsFrom1904: boolean): CellText {
  if (cell === undefined) return { text: "" };
  switch (cell.kind) {
    case "text":
      return { text: cell.text.replaceAll(/\r\n?/g, "\n").normalize("NFC") };
    case "number":
      return isDayFormat(cell.format) ? dayOf(Number(cell.value), countsFrom1904) : numberOf(cell.value, cell.format);
    case "truth":
      return { problem: "truth_value" };
    case "error":
      return { problem: "error_value" };
    case "formula":
      return { problem: "formula" };
  }
}

// Without what is quoted, escaped or in brackets, which is only shown.
function bareFormat(format: string): string {
  const first = format.split(";")[0] ?? "";
  return first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
}

function isDayFormat(format: string): boolean {
  return format !== "General" && /[dmyhs]/i.test(bareFormat(format));
}

// Spreadsheets believe in 29 February 1900: what they count from is two days before 1 January, and right from March on.
const BEFORE_1900 = Temporal.PlainDate.from("1899-12-30");
const FIRST_SURE_SERIAL = 61;
const BEFORE_1904 = Temporal.PlainDate.from("1904-01-01");
const LAST_SERIAL = 2_958_465;

function dayOf(serial: number, countsFrom1904: boolean): CellText {
  if (!Number.isInteger(serial)) return { problem: "time_of_day" };
  if (serial < (countsFrom1904 ? 0 : FIRST_SURE_SERIAL) || serial > LAST_SERIAL) return { problem: "no_such_day" };
  const from = countsFrom1904 ? BEFORE_1904 : BEFORE_1900;
  const day = CalendarDate.safeParse(from.add({ days: serial }).toString());
  return day.success ? { text: day.data } : { problem: "no_such_day" };
}

function numberOf(value: string, format: string): CellText {
  const number = Number(value);
  if (!Number.isFinite(number) || value.trim() === "") return { problem: "number_format" };
  const plain = plainDecimal(number);
  if (digitsOf(plain) > 15) return { problem: "lost_digits" };
  if (format === "General" || format === "@") return { text: plain };
  const [, decimals] = /^(?:#,##)?0(\.0+)?(?:_.)?(?:;|$)/.exec(format) ?? [null, null];
  if (decimals === null) return { problem: "number_format" };
  const shown = withDecimals(plain, (decimals ?? ".").length - 1);
  return shown === null ? { problem: "lost_digits" } : { text: shown };
}

/** The shortest spelling of a number that is read as the same number, without an exponent. */
function plainDecimal(number: number): string {
  const [, sign = "", whole = "", part = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${number}`) ?? [];
  if (exponent === undefined) return `${number}`;
  const point = whole.length + Number(exponent);
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function digitsOf(plain: string): number {
  return plain.replace(/^-?0*\.?0*/, "").replace(".", "").length;
}

/** The same number with exactly so many decimals; null where the format hides some. */
function withDecimals(plain: string, decimals: number): string | null {
  const [whole = "", part = ""] = plain.split(".");
  if (part.length > decimals) return null;
  return decimals === 0 ? whole : `${whole}.${part.padEnd(decimals, "0")}`;
}
