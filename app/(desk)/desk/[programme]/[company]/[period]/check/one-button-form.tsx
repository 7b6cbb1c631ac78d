"use client";

import type { ReactNode } from "react";
import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { Button } from "#components/ui/button.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly look?: "primary" | "secondary" | "grave" | "small" | undefined;
  readonly children: ReactNode;
}

/** A form that asks nothing: one act on the report at an address. */
export function OneButtonForm({ action, formKey, address, look, children }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey} refusal="line">
      {() => <Button look={look}>{children}</Button>}
    </ActionForm>
  );
}
