import type { CompanyRole } from "#domain/people/company-role.ts";
import type { InvitationStanding } from "#domain/people/invitation.ts";
import type { Missing } from "#domain/report/missing.ts";
import type { CellProblem } from "#domain/report/restated-cell.ts";
import type { SaveConflict } from "#domain/report/save-answers.ts";

/**
 * Every reason the register has for not doing what it was asked, as data: `app/_http/refusals.ts` turns each code
 * into a sentence and a status, and does not compile while one is missing there.
 */
export type Refusal =
  | { readonly code: "not_found" }
  | { readonly code: "invalid_input"; readonly issues: readonly InputIssue[] }
  | { readonly code: "key_reused" }
  | { readonly code: "changed_meanwhile"; readonly conflicts: readonly SaveConflict[] }
  | { readonly code: "handed_over" }
  | { readonly code: "not_handed_over" }
  | { readonly code: "already_filed" }
  | { readonly code: "period_not_over"; readonly to: string }
  | { readonly code: "incomplete"; readonly missing: readonly Missing[] }
  | { readonly code: "not_confirmed"; readonly texts: number }
  | { readonly code: "text_changed"; readonly texts: number }
  | { readonly code: "already_begun" }
  | { readonly code: "nothing_to_carry" }
  | { readonly code: "no_such_section"; readonly section: string }
  | { readonly code: "filing_not_open" }
  | { readonly code: "import_over" }
  | { readonly code: "import_has_problems" }
  | { readonly code: "not_a_colleague" }
  | { readonly code: "same_assignee" }
  | { readonly code: "wrong_password" }
  | { readonly code: "too_many_attempts"; readonly retryInSeconds: number }
  | { readonly code: "link_expired" }
  | { readonly code: "password_too_common" }
  | { readonly code: "already_member" }
  | { readonly code: "already_invited" }
  | { readonly code: "too_many_invitations" }
  | { readonly code: "invitation_over"; readonly standing: Exclude<InvitationStanding, "open"> | "unknown" }
  | { readonly code: "wrong_account" }
  | { readonly code: "practice_account" }
  | { readonly code: "has_account" }
  | { readonly code: "last_of_its_kind"; readonly role: CompanyRole }
  | { readonly code: "same_officer" }
  | { readonly code: "nothing_changes" }
  | { readonly code: "last_commitment" }
  | { readonly code: "already_on_record"; readonly subject: string }
  | { readonly code: "unknown_reference"; readonly name: string }
  | { readonly code: "not_filed" }
  | { readonly code: "restatement_stale" }
  | { readonly code: "nothing_prepared" }
  | { readonly code: "cannot_restate"; readonly problems: readonly CellProblem[] }
  | { readonly code: "no_such_evidence" }
  | { readonly code: "evidence_locked" }
  | { readonly code: "nothing_to_take_away" }
  | { readonly code: "evidence_erased"; readonly why: string }
  | { readonly code: "evidence_changed"; readonly by: string }
  | { readonly code: "same_evidence"; readonly title: string }
  | { readonly code: "evidence_full"; readonly limit: "files" | "filing" | "company" };

/** One thing wrong with one input field; `path` names the field as the form names it. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

export interface Refused {
  readonly refused: Refusal;
}

/** Says no, with the reason. */
export function refuse(refusal: Refusal): Refused {
  return { refused: refusal };
}

/** Whether a decision came back as a refusal. */
export function isRefused(decision: unknown): decision is Refused {
  return typeof decision === "object" && decision !== null && "refused" in decision;
}
