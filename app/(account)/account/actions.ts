"use server";

import { redirect } from "next/navigation";
import { authRequest, keep } from "#app/_http/auth-request.ts";
import { formAction, guardedForm } from "#app/_http/form-action.ts";
import { type FormState, UNSENT } from "#app/_http/form-state.ts";
import { leave } from "#app/_http/sign-in.ts";
import { changePassword } from "#db/commands/change-password.ts";
import { chooseDigest } from "#db/commands/choose-digest.ts";
import { revokeSession } from "#db/commands/revoke-session.ts";

const end = formAction({ command: revokeSession, to: () => "/account?notice=session-ended" });
const choose = formAction({ command: chooseDigest, to: () => "/account?notice=mail-chosen#mail" });
const change = formAction({ command: changePassword, to: () => "/sign-in?notice=password-changed" });

const signOutHere = guardedForm(async () => {
  const answer = await leave(await authRequest());
  await keep(answer.cookies);
  redirect("/sign-in?notice=signed-out");
});

export async function endSession(form: FormData): Promise<void> {
  await end(UNSENT, form);
}

export async function chooseMail(form: FormData): Promise<void> {
  await choose(UNSENT, form);
}

export async function changeOwnPassword(state: FormState, form: FormData): Promise<FormState> {
  const next = await change(state, form);
  const field = FIELD_OF[next.refused?.code ?? ""];
  return field === undefined ? next : { ...next, issues: [{ field, message: next.refusal ?? "" }] };
}

export async function signOut(form: FormData): Promise<void> {
  await signOutHere(UNSENT, form);
}

const FIELD_OF: Readonly<Record<string, string>> = {
  wrong_password: "currentPassword",
  password_too_common: "newPassword",
};
