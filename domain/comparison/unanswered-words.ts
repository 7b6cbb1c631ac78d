import type { CommitmentState } from "#domain/comparison/state.ts";
import { dayWords } from "#domain/framework/date-words.ts";

/** Why there is no answer to show, in a sentence; only for states without one. */
export function unansweredSentence(known: CommitmentState): string {
  switch (known.state) {
    case "not_adopted":
      return notAskedSentence(known);
    case "not_due":
      return "Nothing is filed, and the deadline has not passed.";
    case "not_required":
      return "The steward waived this report.";
    case "silent":
      return "The deadline has passed and the company has said nothing.";
    default:
      return "No answer is shown here.";
  }
}

function notAskedSentence(known: Extract<CommitmentState, { state: "not_adopted" }>): string {
  if (known.family === "compiled") return "The company did not take on this commitment, so it is not asked about it.";
  return known.withdrewOn === undefined
    ? "The company had not taken on this commitment when the period began, so it is not asked about it."
    : `The company withdrew from this commitment on ${dayWords(known.withdrewOn)}, before the period began, so it is not asked about it.`;
}
