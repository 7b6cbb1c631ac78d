import type { TaskStatus } from "#components/ui/task-list.tsx";
import type { Missing } from "#domain/report/missing.ts";
import type { SectionStatus } from "#domain/report/section-status.ts";
import type { ReportStage } from "#domain/report/stage.ts";

const SECTION: Record<SectionStatus, TaskStatus> = {
  not_started: { word: "Not started", tone: "act" },
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
  finished: "Say that you have finished this section.",
  confidentialNote: "Write the note.",
};

/** One missing thing as a sentence that says what to do. */
export function missingWords({ field, reason }: Missing): string {
  switch (reason) {
    case "not_a_day":
      return "Give the date as a day that exists, such as 2027-03-31.";
    case "not_after_the_period":
      return "Give a date after the end of the period.";
    case "unanswered":
    case "not_finished":
      return FIELD[field];
  }
}
