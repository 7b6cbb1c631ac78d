"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, type FormState, UNSENT } from "#app/_http/form-state.ts";
import { ErrorSummary } from "#components/ui/error-summary.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  /** What is sent along and not asked, such as the address of a report. */
  readonly address?: Readonly<Record<string, string>> | undefined;
  readonly className?: string | undefined;
  readonly children: (state: FormState) => ReactNode;
}

/** The frame of every form that runs a command once: what was wrong, the key, what is sent along, then what is asked. */
export function ActionForm({ action, formKey, address = {}, className, children }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send} className={className}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      {children(state)}
    </form>
  );
}
