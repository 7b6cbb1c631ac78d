"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly about: Readonly<Record<string, string>>;
  readonly back: string;
}

/** The word of whoever says that a document may be what must not exist. It asks for nothing that was seen. */
export function ReportForm({ action, formKey, about, back }: Props) {
  return (
    <ActionForm action={action} address={about} formKey={formKey}>
      {(state) => (
        <>
          <Checkbox
            error={issueAt(state, "sure")}
            isChecked={state.values["sure"] === "yes"}
            label="I understand that nobody can open this document again, and that no page undoes it"
            name="sure"
          />
          <ButtonRow>
            <Button look="grave">Lock this document</Button>
            <LinkButton href={back} look="link">
              Not now
            </LinkButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
