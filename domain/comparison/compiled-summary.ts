import { countWords } from "#domain/comparison/count-words.ts";
import type { Matrix, MatrixCell } from "#domain/comparison/matrix.ts";
import { plain, type SummaryPart } from "#domain/comparison/summary-part.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";

/**
 * The matrix of a compiled programme in words: what is relayed, what could not be read, what was not found.
 *
 * Shape: speaks of accounts and of the search, never of what a company did or left undone.
 */
export function compiledSummary(matrix: Matrix): readonly SummaryPart[] {
  const { columns } = matrix;
  if (columns.length === 0) return [plain("No signatory has joined yet.")];
  const cells = matrix.groups
    .flatMap((group) => group.rows.flatMap((row) => row.cells))
    .filter((cell) => cell.state.state !== "not_adopted");
  const relayed = cells.filter((cell) => cell.state.state === "relayed").length;
  return [
    plain(`${capitalised(countWords(columns.length))} ${columns.length === 1 ? "signatory" : "signatories"}. `),
    ...relayedParts(relayed, cells.length),
    plain(` relayed from public sources${unreadWords(cells)}${notFoundWords(cells)}. ${LIMITS}`),
  ];
}

const LIMITS =
  "Nobody owes this register an account: where none is relayed, that is a limit of what we could find and read.";

function relayedParts(relayed: number, commitments: number): readonly SummaryPart[] {
  if (relayed === 0) return [plain(`No account of the ${commitments} commitments is`)];
  return [{ text: `Accounts of ${relayed} of ${commitments} commitments`, isEmphasised: true }, plain(" are")];
}

function unreadWords(cells: readonly MatrixCell[]): string {
  const unread = cells.filter((cell) => cell.state.state === "not_captured").length;
  return unread === 0 ? "" : `; for ${unread}, a report exists but the passage could not be read`;
}

function notFoundWords(cells: readonly MatrixCell[]): string {
  const days = cells.flatMap((cell) => (cell.state.state === "none_found" ? [cell.state.lookedOn] : []));
  return days.length === 0 ? "" : `; for ${days.length}, none was found when we ${lookedWords(days)}`;
}

function lookedWords(days: readonly CalendarDate[]): string {
  const [day, ...others] = new Set(days);
  return day === undefined || others.length > 0 ? "last looked" : `looked on ${dayWords(day)}`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
