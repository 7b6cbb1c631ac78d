import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { FIELDS } from "#domain/report/commitment-fields.ts";
import { type DraftPart, isBlankPart } from "#domain/report/draft-part.ts";
import { type DraftSection, missingFromResponse } from "#domain/report/missing.ts";
import { missingFromPart, type PartFacts } from "#domain/report/missing-from-part.ts";

/** Where a section stands on the task list; an optional one that is blank is `optional`. */
export type SectionStatus = "optional" | "not_started" | "not_reviewed" | "in_progress" | "completed" | "problem";

/** Derived from the fields alone: said to be finished while something is missing is a problem, not a completion. */
export function sectionStatus({ draft, isUnreviewed }: DraftSection, periodTo: CalendarDate): SectionStatus {
  if (isUnreviewed) {
    return "not_reviewed";
  }
  if (FIELDS.every((field) => draft[field].value.trim() === "")) {
    return "not_started";
  }
  if (draft.finished.value !== "yes") {
    return "in_progress";
  }
  return missingFromResponse("", draft, periodTo).length === 0 ? "completed" : "problem";
}

/** The same for a section that is not the answer to a commitment. */
export function partStatus(part: DraftPart, facts: PartFacts): SectionStatus {
  if (part.isUnreviewed) {
    return "not_reviewed";
  }
  const isFinished = part.standing.finished?.value === "yes";
  if (isBlankPart(part) && (part.section.isOptional || !isFinished)) {
    return part.section.isOptional ? "optional" : "not_started";
  }
  if (!isFinished) {
    return "in_progress";
  }
  return missingFromPart(part, facts).length === 0 ? "completed" : "problem";
}
