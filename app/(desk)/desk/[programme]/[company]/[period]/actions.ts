"use server";

import { formAction } from "#app/_http/form-action.ts";
import { rollForward as rollReportForward } from "#db/commands/roll-forward.ts";

/** Begins the report with the last one's answers and shows the task list, which says so section by section. */
export const rollForward = formAction({
  command: rollReportForward,
  to: (_done, { programme = "", organisation = "", period = "" }) => `/desk/${programme}/${organisation}/${period}`,
});
