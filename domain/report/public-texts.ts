import { type DraftResponse, owesExplanation } from "#domain/report/draft.ts";
import { type DraftPart, isBlankPart } from "#domain/report/draft-part.ts";
import { chosenGiven, figureTextsOf } from "#domain/report/figure-fields.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import { leavesOut } from "#domain/report/products-in-scope.ts";
import { chosenOutcome } from "#domain/report/promise-answer-missing.ts";

/** One text of a draft that everybody will read, in the version that stands. */
export interface PublicField {
  readonly section: string;
  readonly field: string;
  readonly text: string;
  readonly version: number;
}

/**
 * Every text in a draft that somebody typed in their own words and that becomes public, in the order of the sections.
 *
 * Shape: only what counts as the draft stands: no explanation where none is owed, of a number that is not given only
 * the reason. Choices, days, numbers and addresses are no texts.
 */
export function publicTextsOf({ responses, parts }: Pick<DraftReport, "responses" | "parts">): readonly PublicField[] {
  return [
    ...responses.flatMap(({ commitment, draft }) => textsOfResponse(commitment, draft)),
    ...parts.filter((part) => !isBlankPart(part)).flatMap(textsOfPart),
  ].filter(({ text }) => text !== "");
}

/** What names one text in one version, so that a changed text is another. */
export function nameOfText({ section, field, version }: Omit<PublicField, "text">): string {
  return `${section} ${field} ${version}`;
}

function textsOfResponse(section: string, draft: DraftResponse): readonly PublicField[] {
  const fields = owesExplanation(draft) ? (["account", "explanation"] as const) : (["account"] as const);
  return fields.map((field) => ({ section, field, text: draft[field].value.trim(), version: draft[field].version }));
}

function textsOfPart(part: DraftPart): readonly PublicField[] {
  const { section } = part.section;
  return fieldsThatCount(part).map((field) => ({
    section,
    field,
    text: part.standing[field]?.value.trim() ?? "",
    version: part.standing[field]?.version ?? 0,
  }));
}

function fieldsThatCount(part: DraftPart): readonly string[] {
  switch (part.section.kind) {
    case "products":
      return leavesOut(part.standing["inScope"]?.value ?? "", part.section.fields["inScope"]?.choices?.length ?? 0)
        ? ["leftOut", "changes"]
        : ["changes"];
    case "figures":
      return part.section.group.indicators.flatMap(({ key }) => figureFieldsThatCount(key, part));
    case "promise":
      return ANSWERED[chosenOutcome({ outcome: part.standing["outcome"]?.value ?? "" }) ?? "none"];
    case "new_promise":
      return ["wording", "ownerRole", "measure"];
    case "attestation":
      return ["performedBy", "authority", "legalBasis", "proxyMethod", "counted"];
  }
}

const ANSWERED = {
  none: [],
  kept: ["how"],
  kept_late: ["how"],
  changed: ["wording", "why"],
  dropped: ["why"],
} as const;

function figureFieldsThatCount(indicator: string, { standing }: DraftPart): readonly string[] {
  const texts = Object.fromEntries(Object.entries(standing).map(([field, { value }]) => [field, value]));
  const given = chosenGiven(figureTextsOf(indicator, texts));
  if (given === null) return [];
  const fields = given === "value" ? ["scope", "method"] : ["reason"];
  return fields.map((field) => `${indicator}:${field}`);
}
