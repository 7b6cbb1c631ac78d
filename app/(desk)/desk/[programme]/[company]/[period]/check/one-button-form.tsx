"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, UNSENT } from "#app/_http/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly look?: "primary" | "secondary" | "grave" | "small" | undefined;
  readonly children: ReactNode;
}

/** A form that asks nothing: one act on the report at an address. */
export function OneButtonForm({ action, formKey, address, look, children }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      <Button look={look}>{children}</Button>
    </form>
  );
}
