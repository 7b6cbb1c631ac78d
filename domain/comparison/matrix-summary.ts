import { isChecked } from "#domain/comparison/assurance-words.ts";
import { compiledSummary } from "#domain/comparison/compiled-summary.ts";
import { countWords, listWords } from "#domain/comparison/count-words.ts";
import type { Matrix, MatrixCell } from "#domain/comparison/matrix.ts";
import type { CommitmentState } from "#domain/comparison/state.ts";
import { plain, type SummaryPart } from "#domain/comparison/summary-part.ts";

/**
 * The matrix in one or two sentences made from its counts.
 *
 * Shape: counts only, of cells, never of companies against each other; the parts joined are the sentence.
 */
export function matrixSummary(matrix: Matrix): readonly SummaryPart[] {
  return matrix.family === "compiled" ? compiledSummary(matrix) : filedSummary(matrix);
}

function filedSummary(matrix: Matrix): readonly SummaryPart[] {
  if (matrix.columns.length === 0) return [plain("No signatory has joined yet.")];
  const cells = matrix.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
  const clauses = clausesOf(cells);
  if (clauses.length === 0)
    return [plain(countIn(cells, "not_due") > 0 ? "No commitment is due yet." : "No commitment is due.")];
  const counted = cells.filter(isCounted);
  return [
    plain(`Of ${countOf(counted.length, "commitment")} ${dueWords(matrix, counted)}, `),
    ...joined(clauses),
    plain(`${bySilent(matrix, cells)}.`),
    ...checkedSentence(cells),
  ];
}

function clausesOf(cells: readonly MatrixCell[]): readonly SummaryPart[] {
  const counts = COUNTED.map(({ state, ...words }) => ({ ...words, count: countIn(cells, state) }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, first, later, isEmphasised }, index) => {
      const verb = count === 1 ? "is" : "are";
      return { text: index === 0 ? `${count} ${verb} ${first}` : `${count} ${later}`, isEmphasised };
    });
}

const COUNTED = [
  { state: "done", first: "reported done", later: "reported done", isEmphasised: true },
  { state: "partly", first: "reported partly done", later: "partly", isEmphasised: false },
  { state: "explained", first: "explained", later: "explained", isEmphasised: false },
  { state: "silent", first: "left unanswered", later: "left unanswered", isEmphasised: true },
] as const;

function isCounted(cell: MatrixCell): boolean {
  return COUNTED.some(({ state }) => state === cell.state.state);
}

function dueWords(matrix: Matrix, counted: readonly MatrixCell[]): string {
  const ahead = matrix.columns.filter((column) => column.isAhead === true).map((column) => column.company);
  const early = counted.filter((cell) => ahead.includes(cell.company)).length;
  if (early === 0) return "due";
  return early === counted.length ? "answered before they are due" : "due or answered early";
}

function bySilent(matrix: Matrix, cells: readonly MatrixCell[]): string {
  const silent = matrix.columns.filter((column) =>
    cells.some((cell) => cell.company === column.company && cell.state.state === "silent"),
  );
  if (silent.length === 0) return "";
  if (silent.length > 2) return `, by ${countWords(silent.length)} companies`;
  const by = silent.length === 1 && countIn(cells, "silent") > 1 ? "all by" : "by";
  return `, ${by} ${listWords(silent.map((column) => column.name))}`;
}

function checkedSentence(cells: readonly MatrixCell[]): readonly SummaryPart[] {
  const claims = cells.flatMap((cell) => (cell.assurance === null ? [] : [cell.assurance]));
  if (claims.length === 0) return [];
  const checked = claims.filter(isChecked).length;
  const who = checked === 0 ? "Nobody" : "Someone";
  return [plain(` ${who} other than the company has checked ${shareWords(checked, claims.length)}.`)];
}

function shareWords(checked: number, claims: number): string {
  if (claims === 1) return "the one claim";
  return checked === 0 ? `any of the ${claims} claims` : `${checked} of the ${claims} claims`;
}

function joined(clauses: readonly SummaryPart[]): readonly SummaryPart[] {
  return clauses.flatMap((clause, index) => {
    if (index === 0) return [clause];
    return [plain(index === clauses.length - 1 ? " and " : ", "), clause];
  });
}

function countIn(cells: readonly MatrixCell[], state: CommitmentState["state"]): number {
  return cells.filter((cell) => cell.state.state === state).length;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
