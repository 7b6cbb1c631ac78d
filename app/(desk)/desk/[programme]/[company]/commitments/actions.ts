"use server";

import { formAction } from "#app/_http/form-action.ts";
import { changeCompanyCommitment } from "#db/commands/change-commitment.ts";

/** Takes on a commitment or withdraws from it, then shows all of them with the entry that it made. */
export const changeCommitment = formAction({
  command: changeCompanyCommitment,
  to: ({ position }, { programme = "", organisation = "" }) =>
    `/desk/${programme}/${organisation}/commitments?entry=${position}`,
});
