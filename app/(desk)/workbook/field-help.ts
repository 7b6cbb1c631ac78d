import { ALL_PRODUCTS } from "#app/(desk)/figure-words.ts";
import { DAY_FIELD, type FieldDefinition, MOST_ADDRESSES } from "#domain/report/fields.ts";
import type { ReportSection } from "#domain/report/sections.ts";

/** What a workbook says beside a field: what is asked, in which form, and who will read it. */
export function fieldHelp({ kind }: ReportSection, field: string, definition: FieldDefinition): string {
  const own = field.slice(field.indexOf(":") + 1);
  if (own === "finished") return "Whether you have completed this section.";
  return [audience(definition), form(own, definition), kind === "commitment" ? (ASKED[own] ?? "") : ""]
    .filter((words) => words !== "")
    .join(" ");
}

const ASKED: Readonly<Record<string, string>> = {
  reason: "Only where it is not, or not wholly, done.",
  byDate: "Only where the reason is “Not yet”. It becomes a promise.",
  explanation: "Only where it is not done or does not apply: why, and what you do instead.",
  account:
    "Method, scope, who authorised it, how often, what changed because of it. No prompts, no outputs, no thresholds.",
  mitigations: "Recommended, not required.",
  products: "Those that what you wrote is true of.",
};

function audience({ isConfidential }: FieldDefinition): string {
  return isConfidential === true
    ? "Confidential: only your own people read it now, and the auditor once one is engaged. Never public."
    : "Public.";
}

function form(field: string, { kind, limit }: FieldDefinition): string {
  if (field === "product") return `Choose from the list; empty means: ${ALL_PRODUCTS.toLowerCase()}.`;
  if (field === "addresses") {
    return `One page a line: its address, a space, the day you saw it, as in https://example.org/safety 2027-01-12. Up to ${MOST_ADDRESSES}.`;
  }
  switch (kind) {
    case "choice":
      return "Choose from the list, or leave it empty.";
    case "keys":
      return "Yes or No for each.";
    case "line":
      return limit === DAY_FIELD.limit
        ? "A day is written as 2027-03-31, a number as 1250 or 12.5."
        : `One line, up to ${limit} characters.`;
    case "text":
      return `Up to ${limit} characters.`;
  }
}
