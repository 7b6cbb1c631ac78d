"use server";

import { redirect } from "next/navigation";
import { authRequest, keep } from "#app/_http/auth-request.ts";
import { formAction, guardedForm, refusedState } from "#app/_http/form-action.ts";
import type { FormState } from "#app/_http/form-state.ts";
import { enter, isLetIn } from "#app/_http/sign-in.ts";
import { joinAsNewPerson } from "#db/commands/join-as-new-person.ts";
import { joinByInvitation } from "#db/commands/join-by-invitation.ts";
import { isRefused } from "#domain/refusal.ts";

/** Somebody who is signed in accepts. */
export const acceptInvitation = formAction({ command: joinByInvitation, to: peopleOf });

const joinAndEnter = guardedForm(async (fields) => {
  const outcome = await joinAsNewPerson(fields);
  if (isRefused(outcome)) {
    const state = refusedState(outcome.refused, fields);
    const isCommon = outcome.refused.code === "password_too_common";
    return isCommon ? { ...state, issues: [{ field: "newPassword", message: state.refusal ?? "" }] } : state;
  }
  const { email } = outcome.done;
  const answer = await enter("password", { email, password: fields["newPassword"] ?? "" }, await authRequest());
  if (!isLetIn(answer)) redirect("/sign-in");
  await keep(answer.cookies);
  redirect(peopleOf(outcome.done));
});

/** Somebody new chooses a name and a password, and is signed in. */
export async function acceptAsNewPerson(state: FormState, form: FormData): Promise<FormState> {
  return joinAndEnter(state, form);
}

function peopleOf({ programme, organisation }: { readonly programme: string; readonly organisation: string }): string {
  return `/desk/${programme}/${organisation}/people?notice=joined`;
}
