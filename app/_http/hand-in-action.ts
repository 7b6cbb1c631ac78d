import { redirect } from "next/navigation";
import { type FormAction, guardedForm, refusedState } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { handInOwn } from "#app/_http/intake.ts";
import { faultSentence } from "#app/_http/intake-words.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { viewer } from "#app/_http/viewer.ts";
import { isAllowed } from "#domain/access/policy.ts";
import { isFaulty, leadsToStopPage } from "#domain/evidence/intake.ts";
import { isRefused } from "#domain/refusal.ts";

/** The server action that hands in a file which came by a form: described anew, or as the next version of an item. */
export function handInAction(description: (fields: FormFields) => unknown): FormAction {
  return guardedForm(async (fields) => {
    const { programme = "", organisation = "", period = "", upload = "", copy = "", item } = fields;
    const room = `/desk/${programme}/${organisation}/${period}/evidence`;
    const asks = await viewer();
    if (asks.kind !== "person") redirect(signInPathFor(`${room}/hand-in`));
    const held = asks.memberships.find((one) => one.programme === programme && one.organisation === organisation);
    const organisationId = held?.organisationId ?? "";
    if (held === undefined || !isAllowed(asks, "evidence.hand_in", { kind: "organisation", organisationId }))
      return refusedState({ code: "not_found" }, fields);
    const outcome = await handInOwn(asks, organisationId, {
      address: { programme, organisation, period },
      uploadId: upload,
      as: item === undefined ? { description: description(fields) } : { item },
      copy: copy === "" ? null : copy,
    });
    if (isRefused(outcome)) return refusedState(outcome.refused, fields);
    if (!isFaulty(outcome)) redirect(`${room}/E${outcome.received.number}?received=${outcome.received.version}`);
    if (leadsToStopPage(outcome.fault)) redirect(`${room}/stop`);
    return { refusal: faultSentence(outcome.fault), refused: null, issues: [], values: fields };
  });
}
