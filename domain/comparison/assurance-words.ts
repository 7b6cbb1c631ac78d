import type { Assurance } from "#domain/comparison/state.ts";

/** The words for a rung of the ladder: "self-reported", "limited assurance". */
export function assuranceWord(assurance: Assurance): string {
  switch (assurance) {
    case "self_reported":
      return "self-reported";
    case "complete":
      return "checked for completeness";
    case "corroborated":
      return "corroborated";
    case "limited":
      return "limited assurance";
    case "reasonable":
      return "reasonable assurance";
  }
}

/** What a rung means, always in these words, so that "limited" is not read as "partly true". */
export function assuranceSentence(assurance: Assurance): string {
  switch (assurance) {
    case "self_reported":
      return "The company says so. Nobody else has looked.";
    case "complete":
      return "The steward checked that every question is answered, and nothing else.";
    case "corroborated":
      return "An independent source agrees.";
    case "limited":
      return "The auditor did limited checks and saw nothing to contradict it.";
    case "reasonable":
      return "The auditor tested it and found it so.";
  }
}

/** Whether somebody other than the company looked at the claim itself, not only at its completeness. */
export function isChecked(assurance: Assurance): boolean {
  return assurance !== "self_reported" && assurance !== "complete";
}
