import type { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import { canonicalBytes, type JsonValue } from "#domain/record/canonical-json.ts";
import type { Sha256 } from "#domain/record/hash.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { readAddresses } from "#domain/report/addresses.ts";
import { FiledResponse } from "#domain/report/answers.ts";
import { chosenDate, chosenReason, chosenStatus, type DraftResponse, owesExplanation } from "#domain/report/draft.ts";
import { type FiledParts, filedParts } from "#domain/report/file-parts.ts";
import { type ReportInHand, refusalToClose } from "#domain/report/hand-over.ts";
import type { Restatement } from "#domain/report/restatement.ts";

/** The sentence the certifying officer puts their name to. It is filed with the report, word for word. */
export const CERTIFYING_STATEMENT =
  "I am authorised to certify this report for the company. I have read it. To the best of my knowledge it is true " +
  "and complete for the period, and it leaves out nothing that would change how a reader understands it.";

export interface Certification {
  readonly name: string;
  readonly role: string;
  readonly statement: string;
}

/** One commitment's answer in a filed report. */
export type CommitmentResponse = FiledResponse & { readonly commitment: string };

/** A filed, immutable text: what goes on the record and into the revision, digest included. */
export interface FiledReport extends FiledParts {
  readonly revision: number;
  readonly responses: readonly CommitmentResponse[];
  readonly certified: Certification;
  /** What it changes of the revision before; left out in a report that is filed anew. */
  readonly restatement?: Restatement | undefined;
  readonly contentDigest: string;
}

/**
 * Files the report as its next revision: the first one, unless earlier ones were withdrawn.
 *
 * Shape: the answers are frozen as they stand, trimmed; the digest is SHA-256 over the canonical JSON of all
 * answers and the certification, so two people can compare what they hold.
 * Refuses: `already_filed`, `not_handed_over`, `period_not_over`, `incomplete`.
 */
export function fileReport(
  report: ReportInHand,
  certified: Certification,
  at: { readonly now: Instant; readonly sha256: Sha256 },
): FiledReport | Refused {
  if (report.isFiled) {
    return refuse({ code: "already_filed" });
  }
  if (!report.isHandedOver) {
    return refuse({ code: "not_handed_over" });
  }
  const refusal = refusalToClose(report, at.now);
  if (refusal !== null) {
    return refusal;
  }
  const responses = report.draft.responses.map(({ commitment, draft }) => ({ commitment, ...filedResponse(draft) }));
  const content = { responses, ...filedParts(report.draft, responses, at.sha256), certified };
  return { revision: report.lastRevision + 1, ...content, contentDigest: digestOf(content, at.sha256) };
}

/** SHA-256 of a report's content, in hexadecimal digits. */
export function digestOf(content: Omit<FiledReport, "revision" | "contentDigest">, sha256: Sha256): string {
  // Everything in it is plain JSON: texts, lists and nulls.
  const plain: JsonValue = JSON.parse(JSON.stringify(content));
  return toHex(sha256(canonicalBytes(plain)));
}

/** The public answer as it will stand on the record. Throws on a draft that `missingFrom` has not cleared. */
export function filedResponse(draft: DraftResponse): FiledResponse {
  return FiledResponse.parse({
    status: chosenStatus(draft),
    account: draft.account.value.trim(),
    reason: chosenReason(draft),
    byDate: chosenDate(draft),
    explanation: owesExplanation(draft) ? draft.explanation.value.trim() : null,
    mitigations: keysIn(draft.mitigations.value),
    products: keysIn(draft.products.value),
    addresses: readAddresses(draft.addresses.value).addresses,
  });
}

function keysIn(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n");
}
