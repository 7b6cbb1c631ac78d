import type { ReasonCode, Status } from "#domain/report/answers.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { type Choice, namesOf, type Offered } from "#domain/report/offered.ts";

/** What each field asks, as short as it stands beside its answer. */
export const FIELD_TERMS: Record<Field, string> = {
  status: "Where it stands",
  reason: "Why",
  byDate: "By when",
  explanation: "Explanation",
  account: "What you did",
  mitigations: "Measures used",
  products: "Products covered",
  addresses: "Public pages named",
  confidentialNote: "Confidential note",
  finished: "Finished",
};

/** The statuses as a section's answers show them. */
export const STATUS_WORDS: Record<Status, string> = {
  done: "Done",
  partly: "Partly done",
  not_done: "Not done",
  not_applicable: "Not applicable",
};

const REASON_WORDS: Record<ReasonCode, string> = {
  not_applicable: "Not applicable to our products",
  not_yet: "Not yet",
  prevented_by_law: "Prevented by law",
  disagree: "We disagree with this commitment",
  would_help_offenders: "Publishing would help offenders",
};

/** What stands in a field, in words: choices by their names, everything else as it was typed. */
export function valueWords(field: Field, value: string, { mitigations, products }: Offered): string {
  switch (field) {
    case "status":
      return wordOf(STATUS_WORDS, value);
    case "reason":
      return wordOf(REASON_WORDS, value);
    case "finished":
      return wordOf({ yes: "Yes", no: "No, I will come back to it" }, value);
    case "mitigations":
      return listed(value, mitigations);
    case "products":
      return listed(value, products);
    case "byDate":
    case "explanation":
    case "account":
    case "addresses":
    case "confidentialNote":
      return value;
  }
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

function listed(value: string, offered: readonly Choice[]): string {
  return value === "" ? "" : namesOf(value.split("\n"), offered).join("\n");
}
