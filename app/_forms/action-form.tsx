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
  /** Where it is said that it was refused: in a summary above the fields, or in a line above a button that stands alone. */
  readonly refusal?: "summary" | "line" | undefined;
  readonly children: (state: FormState) => ReactNode;
}

/** The frame of every form that runs a command once: what was wrong, the key, what is sent along, then what is asked. */
export function ActionForm({ action, formKey, address = {}, className, refusal = "summary", children }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  const errors = errorLinesOf(state);
  return (
    <form action={send} className={className}>
      {refusal === "summary" ? <ErrorSummary errors={errors} /> : <Refusal lines={errors.map(({ text }) => text)} />}
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      {children(state)}
    </form>
  );
}

function Refusal({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <p className="field-error" role="alert">
      {lines.join(" ")}
    </p>
  );
}
