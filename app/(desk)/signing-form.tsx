"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { type FormState, issueAt } from "#app/_http/form-state.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { TEXT_LIMIT } from "#domain/report/fields.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  /** What is signed, as the command names it. */
  readonly about: Readonly<Record<string, string>>;
  /** What the button does. */
  readonly act: string;
  /** Where whoever does not sign goes. */
  readonly back: string;
  readonly name: string;
  readonly statement: string;
  readonly passwordHint: string;
  /** Asked where the act needs a reason in public. */
  readonly reason?: { readonly label: string; readonly hint: string } | undefined;
}

/** The officer's name, role, word and password: what stands on the record, and proof that it is they. */
export function SigningForm(props: Props) {
  const { action, formKey, about, act, back, name, statement, passwordHint, reason } = props;
  return (
    <ActionForm action={action} address={about} formKey={formKey}>
      {(state) => (
        <>
          {reason !== undefined && (
            <TextArea
              error={issueAt(state, "reason")}
              hint={reason.hint}
              label={reason.label}
              limit={TEXT_LIMIT}
              name="reason"
              rows={5}
              value={state.values.reason ?? ""}
            />
          )}
          <TextInput
            autoComplete="name"
            error={issueAt(state, "name")}
            hint="Public, on the record."
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
            <Button look="grave">{act}</Button>
            <LinkButton href={back} look="link">
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
