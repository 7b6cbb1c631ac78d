"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";

/** Hands the report to the officer and shows the task list, which says so. */
export const handOver = formAction({ command: handOverReport, to: (_done, fields) => homeOf(fields) });

/** Takes the report back and shows the task list, open again. */
export const takeBack = formAction({ command: takeBackReport, to: (_done, fields) => homeOf(fields) });

function homeOf({ programme = "", organisation = "", period = "" }: FormFields): string {
  return `/desk/${programme}/${organisation}/${period}`;
}
