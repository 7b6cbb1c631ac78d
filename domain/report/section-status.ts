import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { FIELDS } from "#domain/report/commitment-fields.ts";
import { type DraftSection, missingFromResponse } from "#domain/report/missing.ts";

/** Where one commitment's answer stands on the task list. */
export type SectionStatus = "not_started" | "not_reviewed" | "in_progress" | "completed" | "problem";

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
