"use server";

import { redirect } from "next/navigation";
import { authRequest } from "#app/_http/auth-request.ts";
import { guardedForm } from "#app/_http/form-action.ts";
import { UNSENT } from "#app/_http/form-state.ts";
import { askForNewPassword } from "#db/commands/ask-for-new-password.ts";

const ask = guardedForm(async ({ email = "" }) => {
  const { address } = await authRequest();
  await askForNewPassword({ email: email.slice(0, 320), address });
  redirect("/sign-in/forgotten?sent=yes");
});

export async function askForLetter(form: FormData): Promise<void> {
  await ask(UNSENT, form);
}
