import type { TextRefusal } from "#domain/evidence/verdict.ts";

/** What is wrong with a table of text, and where it is, counted in characters. */
export interface CsvFault {
  readonly reason: Extract<TextRefusal, "broken_csv" | "too_many_columns">;
  readonly at: number;
}

/** As many columns as a spreadsheet has. */
export const MOST_COLUMNS = 16_384;

const QUOTE = 0x22;

/**
 * Whether a text is a table as RFC 4180 has it.
 *
 * Shape: comma, semicolon or tab between fields, whichever the first line has most of; rows may differ in length.
 * Formulas are fine: the bytes are kept and handed on as they came, and nothing here ever opens them in a spreadsheet.
 * Refuses: `broken_csv` for a quote that is not closed or stands in the middle of a field, `too_many_columns`.
 * Source: RFC 4180, section 2.
 */
export function csvFault(text: string): CsvFault | undefined {
  const separator = separatorOf(text);
  let columns = 1;
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = afterQuoted(text, at);
      if (end < 0) return { reason: "broken_csv", at };
      at = end;
    } else {
      while (at < text.length && !isBetween(text.charCodeAt(at), separator)) {
        if (text.charCodeAt(at) === QUOTE) return { reason: "broken_csv", at };
        at += 1;
      }
    }
    if (at >= text.length) return undefined;
    const code = text.charCodeAt(at);
    if (!isBetween(code, separator)) return { reason: "broken_csv", at };
    columns = code === separator ? columns + 1 : 1;
    if (columns > MOST_COLUMNS) return { reason: "too_many_columns", at };
    at += 1;
  }
  return undefined;
}

function separatorOf(text: string): number {
  const line = /^[^\r\n]*/.exec(text.slice(0, 1_000_000))?.[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: line.split(mark).length }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.mark.charCodeAt(0);
}

function afterQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}

function isBetween(code: number, separator: number): boolean {
  return code === separator || code === 0x0a || code === 0x0d;
}
