"use client";

import { useActionState } from "react";
import { errorLinesOf, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { acceptAsNewPerson } from "#app/(account)/account/invitation/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** A name and a password; the address is the invitation's and cannot be another. */
export function NewPersonForm({ token, email }: { readonly token: string; readonly email: string }) {
  const [state, send] = useActionState(acceptAsNewPerson, UNSENT);
  return (
    <form action={send} className="mt-6">
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name="token" type="hidden" value={token} />
      <p className="mb-6">You will sign in with {email} and the password that you choose now.</p>
      <TextInput
        autoComplete="name"
        error={issueAt(state, "name")}
        hint="Your colleagues see it beside what you write."
        label="Your name"
        name="name"
        size="small"
        value={state.values.name ?? ""}
      />
      <TextInput
        autoComplete="new-password"
        error={issueAt(state, "newPassword")}
        hint="At least 12 characters. Four words that do not belong together are good, and easier to keep in mind."
        label="Password"
        name="newPassword"
        size="small"
        type="password"
      />
      <Button>Accept the invitation</Button>
    </form>
  );
}
