"use server";

import { redirect } from "next/navigation";
import { authRequest, keep } from "#app/_http/auth-request.ts";
import { guardedForm, refusedState } from "#app/_http/form-action.ts";
import { UNSENT } from "#app/_http/form-state.ts";
import { safePath } from "#app/_http/next-path.ts";
import { enter, isLetIn } from "#app/_http/sign-in.ts";

const enterByPassword = guardedForm(async (fields) => {
  const { email = "", password = "", next } = fields;
  const answer = await enter("password", { email, password }, await authRequest());
  if (!isLetIn(answer)) {
    const state = refusedState(answer.refused ?? { code: "wrong_password" }, fields);
    const isWrong = state.refused?.code === "wrong_password";
    return isWrong ? { ...state, refusal: "The e-mail address or the password is not right." } : state;
  }
  await keep(answer.cookies);
  redirect(safePath(next));
});

const enterAsPracticeAccount = guardedForm(async ({ person = "", next }) => {
  const answer = await enter("practice", { person }, await authRequest());
  if (!isLetIn(answer)) redirect("/sign-in?problem=practice");
  await keep(answer.cookies);
  redirect(safePath(next));
});

export const signInWithPassword = async (...sent: Parameters<typeof enterByPassword>) => enterByPassword(...sent);

export async function continueAs(form: FormData): Promise<void> {
  await enterAsPracticeAccount(UNSENT, form);
}
