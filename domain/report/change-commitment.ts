import { type Refused, refuse } from "#domain/refusal.ts";

/** What an officer does about a commitment. */
export const COMMITMENT_CHANGES = ["take_on", "withdraw"] as const;
export type CommitmentChange = (typeof COMMITMENT_CHANGES)[number];

/** The sentence that whoever changes a commitment puts their name to. It is entered with the change, word for word. */
export const CHANGING_STATEMENTS: Readonly<Record<CommitmentChange, string>> = {
  take_on:
    "I am authorised to take on this commitment for the company. I know that every period that begins after today is " +
    "asked about it, and that this stays on the record, beside the reason that I give.",
  withdraw:
    "I am authorised to withdraw the company from this commitment. I know that every period that has begun is still " +
    "asked about it, and that this stays on the record, beside the reason that I give.",
};

/**
 * Whether a signatory that is committed to these may make this change.
 *
 * Refuses: `nothing_changes`, `last_commitment` (whoever is committed to nothing is no signatory: the steward enters that).
 */
export function changeCommitment(
  adopted: readonly string[],
  commitment: string,
  change: CommitmentChange,
): true | Refused {
  const isAdopted = adopted.includes(commitment);
  if (isAdopted === (change === "take_on")) return refuse({ code: "nothing_changes" });
  if (change === "withdraw" && adopted.length === 1) return refuse({ code: "last_commitment" });
  return true;
}
