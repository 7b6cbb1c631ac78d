"use server";

import { formAction } from "#app/_http/form-action.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";

/** Certifies and files the report, then shows its receipt. */
export const certify = formAction({
  command: fileCompanyReport,
  to: (_done, { programme = "", organisation = "", period = "" }) =>
    `/desk/${programme}/${organisation}/${period}/receipt`,
});
