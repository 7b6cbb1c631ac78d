"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { Button } from "#components/ui/button.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly act: string;
}

/** Hands in a file that is here as the next version of a document: nothing else is asked. */
export function NewVersionForm({ action, formKey, address, act }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {() => <Button>{act}</Button>}
    </ActionForm>
  );
}
