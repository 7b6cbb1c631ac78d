import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type AddressProblem, readAddresses } from "#domain/report/addresses.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { chosenDate, chosenReason, chosenStatus, type DraftResponse, owesExplanation } from "#domain/report/draft.ts";

/** A report while it is being written: the commitments the signatory adopted, in the edition's order. */
export interface DraftReport {
  readonly periodTo: CalendarDate;
  readonly responses: readonly DraftSection[];
}

/** One commitment's answer while it is being written. */
export interface DraftSection {
  readonly commitment: string;
  readonly draft: DraftResponse;
  /** Whether it is word for word what was carried over from the last report, and nobody has looked at it since. */
  readonly isUnreviewed: boolean;
}

/** One thing a report still lacks: where it stands and what is the matter. */
export interface Missing {
  readonly commitment: string;
  readonly field: Field;
  readonly reason:
    | "unanswered"
    | "not_a_day"
    | "not_after_the_period"
    | "not_finished"
    | "not_reviewed"
    | AddressProblem["reason"];
  /** Which line of the field, counted from 1, where it is about one. */
  readonly line?: number;
}

/**
 * Everything that keeps a report from being filed.
 *
 * Shape: the checklist's "what is missing", the command's refusal and the interface's 422 are this one list.
 */
export function missingFrom(report: DraftReport): readonly Missing[] {
  return report.responses.flatMap((section) => [
    ...missingFromResponse(section.commitment, section.draft, report.periodTo),
    ...missingWord(section),
  ]);
}

/** What one commitment's answer lacks, apart from its writer saying that it is finished. */
export function missingFromResponse(
  commitment: string,
  draft: DraftResponse,
  periodTo: CalendarDate,
): readonly Missing[] {
  const status = chosenStatus(draft);
  const unanswered = (field: Field): Missing => ({ commitment, field, reason: "unanswered" });
  return [
    ...(status === null ? [unanswered("status")] : []),
    ...(draft.account.value.trim() === "" ? [unanswered("account")] : []),
    ...((status === "partly" || status === "not_done") && chosenReason(draft) === null ? [unanswered("reason")] : []),
    ...missingDate(commitment, draft, periodTo),
    ...(owesExplanation(draft) && draft.explanation.value.trim() === "" ? [unanswered("explanation")] : []),
    ...readAddresses(draft.addresses.value).problems.map(
      (problem): Missing => ({ commitment, field: "addresses", ...problem }),
    ),
  ];
}

/** What was carried over is finished once somebody who looked at it says so; `finished` itself is never carried. */
function missingWord({ commitment, draft, isUnreviewed }: DraftSection): readonly Missing[] {
  if (isUnreviewed) return [{ commitment, field: "finished", reason: "not_reviewed" }];
  return draft.finished.value === "yes" ? [] : [{ commitment, field: "finished", reason: "not_finished" }];
}

function missingDate(commitment: string, draft: DraftResponse, periodTo: CalendarDate): readonly Missing[] {
  if (chosenReason(draft) !== "not_yet") {
    return [];
  }
  if (draft.byDate.value.trim() === "") {
    return [{ commitment, field: "byDate", reason: "unanswered" }];
  }
  const day = chosenDate(draft);
  if (day === null) {
    return [{ commitment, field: "byDate", reason: "not_a_day" }];
  }
  return day > periodTo ? [] : [{ commitment, field: "byDate", reason: "not_after_the_period" }];
}
