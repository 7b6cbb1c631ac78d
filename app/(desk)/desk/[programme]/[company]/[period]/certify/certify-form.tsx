"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly home: string;
  readonly name: string;
  readonly statement: string;
  readonly passwordHint: string;
}

/** The officer's name, role, word and password: what stands on the record, and proof that it is they. */
export function CertifyForm({ action, formKey, address, home, name, statement, passwordHint }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  const wrongPassword = state.refused?.code === "wrong_password" ? (state.refusal ?? undefined) : undefined;
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([field, part]) => (
        <input key={field} name={field} type="hidden" value={part} />
      ))}
      <TextInput
        autoComplete="name"
        error={issueAt(state, "name")}
        hint="Public, under the report."
        label="Your name"
        name="name"
        value={state.values.name ?? name}
      />
      <TextInput
        autoComplete="organization-title"
        error={issueAt(state, "role")}
        hint="Public. For example: Chief compliance officer."
        label="Your role at the company"
        name="role"
        value={state.values.role ?? ""}
      />
      <Checkbox
        error={issueAt(state, "agreed")}
        isChecked={state.values.agreed === "yes"}
        label={statement}
        name="agreed"
      />
      <TextInput
        autoComplete="current-password"
        error={issueAt(state, "password") ?? wrongPassword}
        hint={passwordHint}
        label="Your password, again"
        name="password"
        type="password"
      />
      <ButtonRow>
        <Button look="grave">Certify and file</Button>
        <LinkButton href={home} look="link">
          Not now
        </LinkButton>
      </ButtonRow>
    </form>
  );
}
