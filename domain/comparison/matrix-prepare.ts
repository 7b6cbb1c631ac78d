import { compiledState } from "#domain/comparison/compiled-state.ts";
import { filedState } from "#domain/comparison/filed-state.ts";
import type { Matrix, MatrixCell, MatrixColumn, MatrixGroup } from "#domain/comparison/matrix.ts";
import type {
  CompiledSignatory,
  FilingSignatory,
  MatrixEdition,
  MatrixInput,
} from "#domain/comparison/matrix-input.ts";
import { deadlineOf, deadlineStatus } from "#domain/framework/deadline.ts";
import { type Instant, isAfter } from "#domain/framework/instant.ts";
import { periodOf } from "#domain/framework/period.ts";

/**
 * The matrix of an edition: its commitments down, its signatories across by name, a state in every cell.
 *
 * Shape: every commitment has one cell for each column, in the columns' order; nothing is ranked or totalled.
 */
export function prepareMatrix(input: MatrixInput, now: Instant): Matrix {
  if (input.family === "compiled") {
    const signatories = byName(input.signatories);
    const groups = groupsOf(input.edition, (key) => signatories.map((signatory) => compiledCell(signatory, key)));
    return { family: "compiled", columns: signatories.map(compiledColumn), groups };
  }
  const signatories = byName(input.signatories);
  const groups = groupsOf(input.edition, (key) => signatories.map((signatory) => filedCell(signatory, key, now)));
  return { family: "filed", columns: signatories.map((signatory) => filedColumn(signatory, now)), groups };
}

function filedColumn({ company, name, period, note }: FilingSignatory, now: Instant): MatrixColumn {
  if (period === null) return { company, name, periodLabel: null, deadline: null, isAhead: true, note };
  const deadline = deadlineStatus(period.deadline, now);
  const isAhead = !isAfter(now, deadlineOf(period.deadline));
  return { company, name, periodLabel: periodOf(period.key).label, deadline, isAhead, note };
}

function filedCell(signatory: FilingSignatory, commitment: string, now: Instant): MatrixCell {
  const answer = signatory.responses.find((one) => one.commitment === commitment);
  const facts = {
    isAdopted: signatory.adopted.includes(commitment),
    withdrewOn: signatory.withdrawals?.find((one) => one.commitment === commitment)?.since ?? null,
    deadline: signatory.period?.deadline ?? null,
    response: answer?.response ?? null,
  };
  const state = filedState(facts, now);
  const isClaim = state.state === "done" || state.state === "partly";
  const isAnswer = isClaim || state.state === "explained";
  return {
    company: signatory.company,
    commitment,
    state,
    assurance: isClaim ? (answer?.assurance ?? "self_reported") : null,
    isDisputed: isAnswer && answer?.isDisputed === true,
    isRestated: isAnswer && answer?.isRestated === true,
  };
}

function compiledColumn({ company, name, note }: CompiledSignatory): MatrixColumn {
  return { company, name, periodLabel: null, deadline: null, note };
}

function compiledCell({ company, adopted, found, lookedOn }: CompiledSignatory, commitment: string): MatrixCell {
  const here = found.find((one) => one.commitment === commitment);
  const isAdopted = adopted.includes(commitment);
  const state = compiledState({ isAdopted, accounts: here?.accounts ?? 0, unread: here?.unread ?? 0, lookedOn });
  return { company, commitment, state, assurance: null, isDisputed: false, isRestated: false };
}

function groupsOf(edition: MatrixEdition, cellsOf: (commitment: string) => readonly MatrixCell[]): MatrixGroup[] {
  return edition.principles.map(({ key, name }) => ({
    principle: key,
    name,
    rows: edition.commitments
      .filter((commitment) => commitment.principle === key)
      .map(({ key: commitment, title, summary }) => ({ commitment, title, summary, cells: cellsOf(commitment) })),
  }));
}

function byName<Signatory extends { readonly name: string }>(signatories: readonly Signatory[]): readonly Signatory[] {
  return signatories.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
