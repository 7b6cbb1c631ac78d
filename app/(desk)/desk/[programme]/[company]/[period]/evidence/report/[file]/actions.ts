"use server";

import { formAction } from "#app/_http/form-action.ts";
import { reportEvidence } from "#db/commands/report-evidence.ts";

/** Locks the bytes and shows the page of the incident. */
export const report = formAction({
  command: reportEvidence,
  input: ({ file, sure }) => ({ file, sure }),
  to: ({ incident }, { programme, organisation, period }) =>
    `/desk/${programme}/${organisation}/${period}/evidence/incidents/${incident}`,
});
