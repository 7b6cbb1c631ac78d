"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { DescriptionFields, type DescriptionOffer } from "#app/(desk)/evidence/description-fields.tsx";
import { Button, ButtonRow } from "#components/ui/button.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  /** What is sent along: the report, and the item or the file on its way. */
  readonly address: Readonly<Record<string, string>>;
  readonly offer: DescriptionOffer;
  /** What stands now, by field. */
  readonly values: Readonly<Record<string, string>>;
  readonly act: string;
}

/** The description of one document. Every word and tick stays, whatever comes back. */
export function DescriptionForm({ action, formKey, address, offer, values, act }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
          <DescriptionFields
            issue={(field) => issueAt(state, field)}
            offer={offer}
            values={Object.keys(state.values).length === 0 ? values : state.values}
          />
          <ButtonRow>
            <Button>{act}</Button>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
