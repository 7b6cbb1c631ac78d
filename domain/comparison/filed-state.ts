import type { CommitmentState } from "#domain/comparison/state.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type DeadlineFacts, deadlineOf } from "#domain/framework/deadline.ts";
import { type Instant, isAfter } from "#domain/framework/instant.ts";
import type { FiledResponse, ReasonCode } from "#domain/report/answers.ts";

/**
 * All that bears on one commitment of one signatory in one period of a filed programme.
 *
 * Shape: `deadline` is null while no period is open for the signatory; `response` is the current revision's.
 */
export interface FiledFacts {
  readonly isAdopted: boolean;
  /** When the signatory withdrew from it; null or left out where it did not. */
  readonly withdrewOn?: CalendarDate | null;
  readonly deadline: DeadlineFacts | null;
  readonly response: FiledResponse | null;
}

/** The states that a filing programme knows. */
export type FiledState = Extract<CommitmentState, { family: "filed" }>;

/**
 * What is publicly known of a commitment where filing is open.
 *
 * Shape: what is not adopted is never asked about; what was said stands, early, late or though waived; where nothing
 * was said, a waiver frees, and silence begins only after the deadline.
 */
export function filedState({ isAdopted, withdrewOn, deadline, response }: FiledFacts, now: Instant): FiledState {
  if (!isAdopted) return { family: "filed", state: "not_adopted", ...(withdrewOn ? { withdrewOn } : {}) };
  if (response !== null) return answeredState(response);
  if (deadline === null) return { family: "filed", state: "not_due" };
  if (deadline.waivedAt !== null) return { family: "filed", state: "not_required" };
  return { family: "filed", state: isAfter(now, deadlineOf(deadline)) ? "silent" : "not_due" };
}

function answeredState(response: FiledResponse): FiledState {
  switch (response.status) {
    case "done":
    case "partly":
      return { family: "filed", state: response.status };
    case "not_applicable":
      return explained("not_applicable", null);
    case "not_done":
      return explained(reasonOf(response), response.byDate);
  }
}

function explained(reason: ReasonCode, byDate: FiledResponse["byDate"]): FiledState {
  return { family: "filed", state: "explained", reason, byDate: reason === "not_yet" ? byDate : null };
}

function reasonOf({ reason }: FiledResponse): ReasonCode {
  if (reason === null) throw new Error("a filed response says not done without a reason");
  return reason;
}
