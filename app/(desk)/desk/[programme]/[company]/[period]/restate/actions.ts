"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { correctionFrom } from "#app/(desk)/restating/correction-from.ts";
import { dropRestatement } from "#db/commands/drop-restatement.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import { restateCompanyReport } from "#db/commands/restate-report.ts";

/** Prepares a correction and shows how it will read. */
export const prepareCorrection = formAction({
  command: prepareCompanyRestatement,
  input: correctionFrom,
  to: (_done, fields) => `${homeOf(fields)}/restate/preview`,
});

/** Drops the correction that waits and shows the cells again. */
export const dropCorrection = formAction({
  command: dropRestatement,
  to: (_done, fields) => `${homeOf(fields)}/restate/cells`,
});

/** Signs the correction that waits: it is filed, and its receipt shown. */
export const signCorrection = formAction({
  command: restateCompanyReport,
  to: (_done, fields) => `${homeOf(fields)}/receipt`,
});

function homeOf({ programme = "", organisation = "", period = "" }: FormFields): string {
  return `/desk/${programme}/${organisation}/${period}`;
}
