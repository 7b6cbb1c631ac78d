import type { TaskStatus } from "#components/ui/task-list.tsx";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import type { SectionStatus } from "#domain/report/section-status.ts";
import type { ReportStage } from "#domain/report/stage.ts";

const SECTION: Record<SectionStatus, TaskStatus> = {
  optional: { word: "Optional", tone: "quiet" },
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

/** A period within a sentence: "half-year to June 2026". */
export function periodWords(period: PeriodKey): string {
  const { label } = periodOf(period);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a section says of itself until somebody has looked at what was copied into it. */
export function carriedWords(from: PeriodKey): string {
  return `Carried over from the ${periodWords(from)}, not reviewed`;
}
