"use server";

import { formAction } from "#app/_http/form-action.ts";
import { withdrawReport } from "#db/commands/withdraw-report.ts";

/** Withdraws the report and shows the task list, where its answers can be written on. */
export const withdraw = formAction({
  command: withdrawReport,
  to: (_done, { programme = "", organisation = "", period = "" }) => `/desk/${programme}/${organisation}/${period}`,
});
