import type { ReportStage } from "#domain/report/stage.ts";

/** Why a section of a report cannot be changed by whoever reads it. */
export function closedWords(stage: ReportStage): string {
  switch (stage) {
    case "filed":
      return "The report is filed. What is on the record stays there.";
    case "with_officer":
      return "The report is with the certifying officer. Take it back first, on the page where answers are checked.";
    case "writing":
    case "period_running":
      return "You may read this report, and only its editors and its officer may write in it.";
  }
}
