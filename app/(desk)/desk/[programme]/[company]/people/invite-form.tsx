"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { type RadioOption, Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly roles: readonly RadioOption[];
}

export function InviteForm({ action, formKey, address, roles }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send} className="mt-6">
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
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
    </form>
  );
}
