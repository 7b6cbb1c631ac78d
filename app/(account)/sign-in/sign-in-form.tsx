"use client";

import { useActionState } from "react";
import { errorLinesOf, UNSENT } from "#app/_http/form-state.ts";
import { signInWithPassword } from "#app/(account)/sign-in/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export function SignInForm({ next }: { readonly next: string }) {
  const [state, send] = useActionState(signInWithPassword, UNSENT);
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name="next" type="hidden" value={next} />
      <TextInput
        autoComplete="username"
        label="E-mail address"
        name="email"
        type="email"
        value={state.values["email"]}
      />
      <TextInput autoComplete="current-password" label="Password" name="password" type="password" />
      <Button>Sign in</Button>
    </form>
  );
}
