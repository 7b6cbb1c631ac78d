"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { UNSCRIPTED } from "#app/(desk)/section-talk/talk-fields.ts";
import { Button } from "#components/ui/button.tsx";
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
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
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
        </>
      )}
    </ActionForm>
  );
}
