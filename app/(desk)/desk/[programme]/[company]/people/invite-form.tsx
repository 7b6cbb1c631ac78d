"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { type RadioOption, Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly roles: readonly RadioOption[];
}

export function InviteForm({ action, formKey, address, roles }: Props) {
  return (
    <ActionForm action={action} address={address} className="mt-6" formKey={formKey}>
      {(state) => (
        <>
          <TextInput
            autoComplete="off"
            error={issueAt(state, "email")}
            label="E-mail address"
            name="email"
            size="small"
            type="email"
            value={state.values.email ?? ""}
          />
          <Radios
            error={issueAt(state, "role")}
            label="As what"
            name="role"
            options={roles}
            size="small"
            value={state.values.role}
          />
          <Button>Send the invitation</Button>
        </>
      )}
    </ActionForm>
  );
}
