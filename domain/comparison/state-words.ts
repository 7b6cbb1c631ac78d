import { assuranceWord } from "#domain/comparison/assurance-words.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import type { CommitmentState } from "#domain/comparison/state.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords, monthWords } from "#domain/framework/date-words.ts";
import type { ReasonCode } from "#domain/report/answers.ts";

/** The word beside a mark: "Done", "Silent", "Account relayed". */
export function stateWord(state: CommitmentState): string {
  switch (state.state) {
    case "not_adopted":
      return "Not adopted";
    case "not_due":
      return "Not due yet";
    case "not_required":
      return "Not required";
    case "silent":
      return "Silent";
    case "explained":
      return "Explained";
    case "partly":
      return "Partly done";
    case "done":
      return "Done";
    case "relayed":
      return "Account relayed";
    case "not_captured":
      return "Not captured";
    case "none_found":
      return "None found";
  }
}

/**
 * The line under a cell's word: how far a claim was checked, why a commitment is not met, how many accounts there are.
 *
 * Shape: a dispute takes the place of the rung, as a reader must see it first; null where the word says it all.
 */
export function secondLine(cell: Pick<MatrixCell, "state" | "assurance" | "isDisputed">): string | null {
  if (cell.isDisputed) return "disputed";
  const { state } = cell;
  switch (state.state) {
    case "done":
    case "partly":
      return cell.assurance === null ? null : assuranceWord(cell.assurance);
    case "explained":
      return reasonWords(state.reason, state.byDate);
    case "relayed":
      return state.accounts === 1 ? "1 account" : `${state.accounts} accounts`;
    case "not_captured":
      return state.sources === 1 ? "1 source not read" : `${state.sources} sources not read`;
    case "none_found":
      return `looked on ${dayWords(state.lookedOn)}`;
    case "not_adopted":
      return "withdrewOn" in state && state.withdrewOn !== undefined
        ? `withdrew on ${dayWords(state.withdrewOn)}`
        : null;
    case "not_due":
    case "not_required":
    case "silent":
      return null;
  }
}

/** A cell in one phrase, for a list or an accessible name: "Done, limited assurance, restated". */
export function cellWords(cell: Pick<MatrixCell, "state" | "assurance" | "isDisputed" | "isRestated">): string {
  const words = [stateWord(cell.state), secondLine(cell), cell.isRestated ? "restated" : null];
  return words.filter((word) => word !== null).join(", ");
}

/** Why a commitment is not met, in few words: "not applicable", "not yet, March 2027". */
export function reasonWords(reason: ReasonCode, byDate: CalendarDate | null): string {
  switch (reason) {
    case "not_applicable":
      return "not applicable";
    case "not_yet":
      return byDate === null ? "not yet" : `not yet, ${monthWords(byDate)}`;
    case "prevented_by_law":
      return "prevented by law";
    case "disagree":
      return "the company disagrees";
    case "would_help_offenders":
      return "would help offenders";
  }
}

/** The same in full, to stand before the explanation: "Not yet, by 31 March 2027". */
export function reasonSentence(reason: ReasonCode, byDate: CalendarDate | null): string {
  switch (reason) {
    case "not_applicable":
      return "Not applicable to the company's products";
    case "not_yet":
      return byDate === null ? "Not yet" : `Not yet, by ${dayWords(byDate)}`;
    case "prevented_by_law":
      return "Prevented by law";
    case "disagree":
      return "The company disagrees with the commitment";
    case "would_help_offenders":
      return "Publishing would help offenders";
  }
}
