import type { CommitmentState } from "#domain/comparison/state.ts";

/** Why there is no answer to show, in a sentence; only for states without one. */
export function unansweredSentence({ state }: CommitmentState): string {
  switch (state) {
    case "not_adopted":
      return "The company did not take on this commitment, so it is not asked about it.";
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
