import type { EvidenceItem } from "#domain/evidence/item.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { type AddressProblem, readAddresses } from "#domain/report/addresses.ts";
import type { AttestationProblem } from "#domain/report/attestation-missing.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { chosenDate, chosenReason, chosenStatus, type DraftResponse, owesExplanation } from "#domain/report/draft.ts";
import { type DraftPart, isBlankPart } from "#domain/report/draft-part.ts";
import type { PairMissing } from "#domain/report/figure-pairs.ts";
import type { FigureProblem } from "#domain/report/figure-problem.ts";
import { missingFromPart } from "#domain/report/missing-from-part.ts";
import type { PromiseAnswerProblem } from "#domain/report/promise-answer-missing.ts";
import type { NewPromiseProblem } from "#domain/report/promise-missing.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** A report while it is being written. */
export interface DraftReport {
  readonly period: PeriodKey;
  readonly periodTo: CalendarDate;
  /** The day it is now where the company is. */
  readonly today: CalendarDate;
  readonly scope: ReportScope;
  /** The commitments that the signatory adopted, in the edition's order. */
  readonly responses: readonly DraftSection[];
  /** Every other section, the blank optional ones among them. */
  readonly parts: readonly DraftPart[];
  /** The evidence items that stand behind it. */
  readonly evidence: readonly EvidenceItem[];
}

/** One commitment's answer while it is being written. */
export interface DraftSection {
  readonly commitment: string;
  readonly draft: DraftResponse;
  /** Whether it is word for word what was carried over from the last report, and nobody has looked at it since. */
  readonly isUnreviewed: boolean;
}

/** One thing a report still lacks: where it stands and what is the matter. */
export type Missing = { readonly section: string; readonly field: string } & MissingWhy;

/** What is the matter, as data. `line`, counted from 1, is of a field that is read line by line. */
export type MissingWhy =
  | { readonly reason: "unanswered" | "not_a_day" | "not_after_the_period" | "not_finished" | "not_reviewed" }
  | Omit<AddressProblem, "field">
  | WithoutField<FigureProblem>
  | Pick<PairMissing, "reason" | "other">
  | WithoutField<AttestationProblem>
  | { readonly reason: (PromiseAnswerProblem | NewPromiseProblem)["reason"] };

type WithoutField<Problem> = Problem extends unknown ? Omit<Problem, "field"> : never;

/**
 * Everything that keeps a report from being filed.
 *
 * Shape: the checklist's "what is missing", the command's refusal and the interface's 422 are this one list.
 */
export function missingFrom(report: DraftReport): readonly Missing[] {
  const fromResponses = report.responses.flatMap((section) => [
    ...missingFromResponse(section.commitment, section.draft, report.periodTo),
    ...missingWord(section.commitment, section.draft.finished.value, section.isUnreviewed),
  ]);
  const fromParts = report.parts.flatMap((part) => [
    ...missingFromPart(part, report),
    ...(part.section.isOptional && isBlankPart(part)
      ? []
      : missingWord(part.section.section, part.standing.finished?.value, part.isUnreviewed)),
  ]);
  return [...fromResponses, ...fromParts];
}

/** What one commitment's answer lacks, apart from its writer saying that it is finished. */
export function missingFromResponse(
  commitment: string,
  draft: DraftResponse,
  periodTo: CalendarDate,
): readonly Missing[] {
  const status = chosenStatus(draft);
  const unanswered = (field: Field): Missing => ({ section: commitment, field, reason: "unanswered" });
  return [
    ...(status === null ? [unanswered("status")] : []),
    ...(draft.account.value.trim() === "" ? [unanswered("account")] : []),
    ...((status === "partly" || status === "not_done") && chosenReason(draft) === null ? [unanswered("reason")] : []),
    ...missingDate(commitment, draft, periodTo),
    ...(owesExplanation(draft) && draft.explanation.value.trim() === "" ? [unanswered("explanation")] : []),
    ...readAddresses(draft.addresses.value).problems.map(
      (problem): Missing => ({ section: commitment, field: "addresses", ...problem }),
    ),
  ];
}

/** What was carried over is finished once somebody who looked at it says so; `finished` itself is never carried. */
function missingWord(section: string, finished: string | undefined, isUnreviewed: boolean): readonly Missing[] {
  if (isUnreviewed) return [{ section, field: "finished", reason: "not_reviewed" }];
  return finished === "yes" ? [] : [{ section, field: "finished", reason: "not_finished" }];
}

function missingDate(commitment: string, draft: DraftResponse, periodTo: CalendarDate): readonly Missing[] {
  if (chosenReason(draft) !== "not_yet") {
    return [];
  }
  if (draft.byDate.value.trim() === "") {
    return [{ section: commitment, field: "byDate", reason: "unanswered" }];
  }
  const day = chosenDate(draft);
  if (day === null) {
    return [{ section: commitment, field: "byDate", reason: "not_a_day" }];
  }
  return day > periodTo ? [] : [{ section: commitment, field: "byDate", reason: "not_after_the_period" }];
}
