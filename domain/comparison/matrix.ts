import type { Assurance, CommitmentState } from "#domain/comparison/state.ts";
import type { DeadlineStatus } from "#domain/framework/deadline.ts";

/** One cell: everything a mark, its words and its link need. */
export interface MatrixCell {
  readonly company: string;
  readonly commitment: string;
  readonly state: CommitmentState;
  /** Only a claim (done or partly done) carries a rung of the ladder. */
  readonly assurance: Assurance | null;
  readonly isDisputed: boolean;
  readonly isRestated: boolean;
}

/** One signatory at the head of a column; `deadline` is null in a compiled programme, where nothing is due. */
export interface MatrixColumn {
  readonly company: string;
  readonly name: string;
  readonly periodLabel: string | null;
  readonly deadline: DeadlineStatus | null;
  /** The deadline is still ahead, so nothing here is due yet, whatever has been filed. */
  readonly isAhead?: boolean;
  readonly note: string | null;
}

export interface MatrixRow {
  readonly commitment: string;
  readonly title: string;
  readonly summary: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixGroup {
  readonly principle: string;
  readonly name: string;
  readonly rows: readonly MatrixRow[];
}

/** Commitments down, signatories across; the same model feeds the picture, the table and the counts. */
export interface Matrix {
  readonly family: "filed" | "compiled";
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
}
