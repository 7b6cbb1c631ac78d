"use server";

import { redirect } from "next/navigation";
import { guardedForm, refusedState } from "#app/_http/form-action.ts";
import type { FormState } from "#app/_http/form-state.ts";
import { chooseNewPassword } from "#db/commands/choose-new-password.ts";
import { isRefused } from "#domain/refusal.ts";

const choose = guardedForm(async (fields) => {
  const outcome = await chooseNewPassword(fields);
  if (isRefused(outcome)) {
    const state = refusedState(outcome.refused, fields);
    const isCommon = outcome.refused.code === "password_too_common";
    return isCommon ? { ...state, issues: [{ field: "newPassword", message: state.refusal ?? "" }] } : state;
  }
  redirect("/sign-in?notice=password-changed");
});

export async function chooseByLetter(state: FormState, form: FormData): Promise<FormState> {
  return choose(state, form);
}
