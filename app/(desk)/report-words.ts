import type { TaskStatus } from "#components/ui/task-list.tsx";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { MOST_ADDRESSES } from "#domain/report/fields.ts";
import type { Missing } from "#domain/report/missing.ts";
import type { SectionStatus } from "#domain/report/section-status.ts";
import type { ReportStage } from "#domain/report/stage.ts";

const SECTION: Record<SectionStatus, TaskStatus> = {
  not_started: { word: "Not started", tone: "act" },
  not_reviewed: { word: "Not reviewed", tone: "act" },
  in_progress: { word: "In progress", tone: "act" },
  completed: { word: "Completed", tone: "quiet" },
  problem: { word: "There is a problem", tone: "problem" },
};

/** The status of a section on the task list. */
export function sectionStatusWords(status: SectionStatus): TaskStatus {
  return SECTION[status];
}

const STAGE: Record<ReportStage, string> = {
  period_running: "The period is still running",
  writing: "Being written",
  with_officer: "With the certifying officer",
  filed: "Filed",
};

/** Where a report stands, in words. */
export function stageWords(stage: ReportStage): string {
  return STAGE[stage];
}

const FIELD: Record<Missing["field"], string> = {
  status: "Say where this stands.",
  account: "Write what you did.",
  reason: "Choose the reason.",
  byDate: "Give the date by which it will be done.",
  explanation: "Explain in your own words.",
  mitigations: "Tick what you used.",
  products: "Tick what this covers.",
  addresses: "Name the pages.",
  finished: "Say that you have finished this section.",
  confidentialNote: "Write the note.",
};

/** One missing thing as a sentence that says what to do. */
export function missingWords({ field, reason, line }: Missing): string {
  switch (reason) {
    case "not_a_day":
      return "Give the date as a day that exists, such as 2027-03-31.";
    case "not_after_the_period":
      return "Give a date after the end of the period.";
    case "not_reviewed":
      return "Review what was carried over, then say that you have finished this section.";
    case "not_an_address":
      return `Line ${line}: begin with a whole address, such as https://example.org/safety.`;
    case "no_day_seen":
      return `Line ${line}: after the address, give the day it was seen, such as 2027-01-12.`;
    case "named_twice":
      return `Line ${line}: this address stands above already. Name each page once.`;
    case "too_many_addresses":
      return `Line ${line}: name at most ${MOST_ADDRESSES} pages.`;
    case "unanswered":
    case "not_finished":
      return FIELD[field];
  }
}

/** What a section lacks, one text a field. */
export function missingByField(missing: readonly Missing[]): Readonly<Partial<Record<Missing["field"], string>>> {
  const byField = Map.groupBy(missing, ({ field }) => field);
  return Object.fromEntries(
    Array.from(byField, ([field, ofField]) => [field, ofField.map((one) => missingWords(one)).join(" ")]),
  );
}

/** A period within a sentence: "half-year to June 2026". */
export function periodWords(period: PeriodKey): string {
  const { label } = periodOf(period);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a section says of itself until somebody has looked at what was copied into it. */
export function carriedWords(from: PeriodKey): string {
  return `Carried over from the ${periodWords(from)}, not reviewed`;
}
