"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { saveCommitmentAnswers } from "#db/commands/save-answers.ts";
import { FIELDS } from "#domain/report/fields.ts";

/** Saves the section as it was typed and goes back to the task list. */
export const saveSection = formAction({
  command: saveCommitmentAnswers,
  input: changesFrom,
  to: (_done, { programme = "", organisation = "", period = "", commitment = "" }) =>
    `/desk/${programme}/${organisation}/${period}?saved=${encodeURIComponent(commitment)}`,
});

function changesFrom(fields: FormFields): unknown {
  const changes = FIELDS.map((field) => [
    field,
    { value: fields[field] ?? "", basedOn: Number(fields[`version-${field}`]) },
  ]);
  const known = new Set<string>([...FIELDS, ...FIELDS.map((field) => `version-${field}`)]);
  const others = Object.entries(fields).filter(([name]) => !known.has(name));
  return Object.fromEntries([...others, ...changes]);
}
