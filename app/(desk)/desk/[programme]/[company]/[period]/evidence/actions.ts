"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { handInAction } from "#app/_http/hand-in-action.ts";
import { descriptionFrom } from "#app/(desk)/evidence/description-from.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { isRefused, refuse } from "#domain/refusal.ts";

/** Hands in a document that came by a form. */
export const handInDocument = handInAction(descriptionFrom);

/** Says something else of a document and shows it. */
export const describeDocument = formAction({
  command: async (viewer, input, key) => atTheFields(await describeEvidence(viewer, input, key)),
  input: (fields) => ({
    ...addressIn(fields),
    item: fields["item"],
    basedOn: Number(fields["basedOn"]),
    description: descriptionFrom(fields),
  }),
  to: (_done, fields) => `${roomOf(fields)}/${fields["number"]}?described=yes`,
});

/** Withdraws a document and shows the room. */
export const withdrawDocument = formAction({
  command: withdrawEvidence,
  input: (fields) => ({ ...addressIn(fields), item: fields["item"], why: fields["why"] }),
  to: (_done, fields) => `${roomOf(fields)}/${fields["number"]}`,
});

function addressIn({ programme, organisation, period }: FormFields) {
  return { programme, organisation, period };
}

function roomOf({ programme = "", organisation = "", period = "" }: FormFields): string {
  return `/desk/${programme}/${organisation}/${period}/evidence`;
}

/** What is wrong with a description, said at the form's own fields. */
function atTheFields<Outcome>(outcome: Outcome) {
  if (!isRefused(outcome) || outcome.refused.code !== "invalid_input") return outcome;
  const issues = outcome.refused.issues.map(({ path, message }) => ({
    path: path.replace(/^description\./, ""),
    message,
  }));
  return refuse({ code: "invalid_input", issues });
}
