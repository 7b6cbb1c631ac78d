import { assuranceWord } from "#domain/comparison/assurance-words.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import type { CommitmentState } from "#domain/comparison/state.ts";
import { reasonSentence, stateWord } from "#domain/comparison/state-words.ts";
import type { Datum, PublicColumn, PublicRow, PublicTable } from "#domain/data/public-table.ts";
import { yesOrNo } from "#domain/data/yes-or-no.ts";

/** A cell of a matrix with what its row and column are called. */
export interface PlacedCell {
  readonly cell: MatrixCell;
  readonly companyName: string;
  readonly commitmentName: string;
  /** The key of the period it is about; null in a compiled programme. */
  readonly period: string | null;
}

const COLUMNS: readonly PublicColumn[] = [
  { key: "commitment_name", head: "Commitment", about: "The register's short name of the commitment." },
  { key: "commitment", head: "Key", about: "The commitment's key." },
  { key: "company_name", head: "Company", about: "The signatory's name." },
  { key: "company", head: "Company's key", about: "The signatory's key." },
  { key: "period", head: "Period", about: "The period's key; empty in a compiled programme, which has none." },
  { key: "state", head: "State", about: "What is publicly known of it." },
  { key: "assurance", head: "Assurance", about: "How far a claim was checked; empty where there is no claim." },
  { key: "reason", head: "Reason", about: "Why it is not met, for what is explained." },
  { key: "by_date", head: "By", about: "The day that “not yet” names." },
  { key: "count", head: "Accounts", about: "How many accounts or unread sources, in a compiled programme." },
  { key: "looked_on", head: "Looked on", about: "When accounts were last looked for, where none was found." },
  { key: "disputed", head: "Disputed", about: "yes or no." },
  { key: "restated", head: "Restated", about: "yes or no." },
];

/** States in the long form, one a row. */
export function stateTable(caption: string, cells: readonly PlacedCell[]): PublicTable {
  return { key: "states", caption, columns: COLUMNS, rows: cells.map(rowOf) };
}

function rowOf({ cell, companyName, commitmentName, period }: PlacedCell): PublicRow {
  const { state, assurance, isDisputed, isRestated, commitment, company } = cell;
  return {
    key: `${commitment}/${company}/${period ?? ""}`,
    cells: [
      commitmentName,
      commitment,
      companyName,
      company,
      period,
      { kind: "choice", code: state.state, words: stateWord(state) },
      assurance === null ? null : { kind: "choice", code: assurance, words: assuranceWord(assurance) },
      ...moreOf(state),
      yesOrNo(isDisputed),
      yesOrNo(isRestated),
    ],
  };
}

/** Reason, day, count and day of search: each only where the state has one. */
function moreOf(state: CommitmentState): readonly Datum[] {
  switch (state.state) {
    case "explained": {
      const reason = { kind: "choice", code: state.reason, words: reasonSentence(state.reason, null) } as const;
      return [reason, state.byDate === null ? null : { kind: "day", day: state.byDate }, null, null];
    }
    case "relayed":
      return [null, null, { kind: "number", value: String(state.accounts) }, null];
    case "not_captured":
      return [null, null, { kind: "number", value: String(state.sources) }, null];
    case "none_found":
      return [null, null, { kind: "number", value: "0" }, { kind: "day", day: state.lookedOn }];
    case "not_adopted":
    case "not_due":
    case "not_required":
    case "silent":
    case "partly":
    case "done":
      return [null, null, null, null];
  }
}
