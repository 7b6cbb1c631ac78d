import { partialDateWords } from "#domain/framework/date-words.ts";
import type { OrganisationListed } from "#domain/record/documents/organisation.ts";

/** What is last known of an organisation's standing, and that nothing is known since. */
export function statusWords({ status, statusAsOf }: Pick<OrganisationListed, "status" | "statusAsOf">): string {
  const asOf = statusAsOf === null ? "on a day not given" : `as of ${partialDateWords(statusAsOf)}`;
  switch (status) {
    case null:
      return "Not known: no list of signatories read here speaks of it.";
    case "listed":
      return `Listed among the committed companies ${asOf}. Not known since.`;
    case "acquired":
      return `Listed among the committed companies ${asOf}, and acquired. Not known since.`;
  }
}
