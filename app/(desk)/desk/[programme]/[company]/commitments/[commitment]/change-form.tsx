"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { SigningFields } from "#app/(desk)/restating/signing-fields.tsx";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TEXT_LIMIT } from "#domain/report/fields.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  /** Whose commitment, which, and what is done about it. */
  readonly about: Readonly<Record<string, string>>;
  readonly ask: string;
  readonly act: string;
  readonly name: string;
  readonly statement: string;
  readonly passwordHint: string;
  readonly back: string;
}

/** The officer says why, and signs. */
export function ChangeForm({ action, formKey, about, ask, act, name, statement, passwordHint, back }: Props) {
  return (
    <ActionForm action={action} address={about} formKey={formKey}>
      {(state) => (
        <>
          <TextArea
            error={issueAt(state, "reason")}
            hint="Public, in these words. No thresholds, no keyword lists, no names of sites."
            label={ask}
            limit={TEXT_LIMIT}
            name="reason"
            rows={5}
            value={state.values.reason ?? ""}
          />
          <SigningFields name={name} passwordHint={passwordHint} state={state} statement={statement} />
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
