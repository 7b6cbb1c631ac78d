"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { type FormState, issueAt } from "#app/_http/form-state.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
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
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
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
            error={issueAt(state, "password") ?? wrongPassword(state)}
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
        </>
      )}
    </ActionForm>
  );
}

function wrongPassword({ refused, refusal }: FormState): string | undefined {
  return refused?.code === "wrong_password" ? (refusal ?? undefined) : undefined;
}
