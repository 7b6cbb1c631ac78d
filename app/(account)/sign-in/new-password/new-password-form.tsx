"use client";

import { useActionState } from "react";
import { errorLinesOf, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { chooseByLetter } from "#app/(account)/sign-in/new-password/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export function NewPasswordForm({ token }: { readonly token: string }) {
  const [state, send] = useActionState(chooseByLetter, UNSENT);
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name="token" type="hidden" value={token} />
      <TextInput
        autoComplete="new-password"
        error={issueAt(state, "newPassword")}
        hint="At least 12 characters. Four words that do not belong together are good, and easier to keep in mind."
        label="New password"
        name="newPassword"
        type="password"
      />
      <Button>Change the password</Button>
    </form>
  );
}
