"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import { issueAt } from "#app/_http/form-state.ts";
import { changeOwnPassword } from "#app/(account)/account/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export function ChangePasswordForm({ formKey }: { readonly formKey: string }) {
  return (
    <ActionForm action={changeOwnPassword} formKey={formKey}>
      {(state) => (
        <>
          <TextInput
            autoComplete="current-password"
            error={issueAt(state, "currentPassword")}
            label="Present password"
            name="currentPassword"
            size="small"
            type="password"
          />
          <TextInput
            autoComplete="new-password"
            error={issueAt(state, "newPassword")}
            hint="At least 12 characters. Four words that do not belong together are good, and easier to keep in mind."
            label="New password"
            name="newPassword"
            size="small"
            type="password"
          />
          <Button>Change the password and sign out everywhere</Button>
        </>
      )}
    </ActionForm>
  );
}
