"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { REASON_LIMIT } from "#domain/evidence/limits.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
}

/** Takes a document out of the filing, with the reason. */
export function WithdrawForm({ action, formKey, address }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
          <TextArea
            error={issueAt(state, "why")}
            hint="Your company's people read it. What is known of the document and who opened it stays."
            label="Why is it withdrawn?"
            limit={REASON_LIMIT}
            name="why"
            rows={3}
            size="small"
            value={state.values["why"] ?? ""}
          />
          <Button look="grave">Withdraw this document</Button>
        </>
      )}
    </ActionForm>
  );
}
