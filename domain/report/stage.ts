import type { Instant } from "#domain/framework/instant.ts";
import type { ReportInHand } from "#domain/report/hand-over.ts";

/** Whose turn it is with a report: the period runs, the editors write, the officer certifies, or it is filed. */
export type ReportStage = "period_running" | "writing" | "with_officer" | "filed";

/** Derived from the facts; the editors may write while the period still runs, but nobody can close it. */
export function stageOf(report: ReportInHand, now: Instant): ReportStage {
  if (report.isFiled) {
    return "filed";
  }
  if (report.isHandedOver) {
    return "with_officer";
  }
  return now < report.periodEndsAt ? "period_running" : "writing";
}
