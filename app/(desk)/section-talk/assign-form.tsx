"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { UNSCRIPTED } from "#app/(desk)/section-talk/talk-fields.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Colleague } from "#domain/report/talk.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly colleagues: readonly Colleague[];
  readonly assigneeId: string | null;
}

export function AssignForm({ action, formKey, address, colleagues, assigneeId }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      <Select
        error={issueAt(state, "assignee")}
        label="Assign this section to"
        name="assignee"
        options={[
          { value: "", text: "Nobody" },
          ...colleagues.map(({ personId, name }) => ({ value: personId, text: name })),
        ]}
        size="small"
        value={state.values["assignee"] ?? assigneeId ?? ""}
      />
      <Button look="small">Assign</Button>
      <noscript>
        <input name={UNSCRIPTED} type="hidden" value="yes" />
      </noscript>
    </form>
  );
}
