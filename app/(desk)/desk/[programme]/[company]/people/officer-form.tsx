"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { type Member, officersAmong, successorsAmong } from "#domain/people/company-people.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly members: readonly Member[];
}

/** Who hands over, asked only where there are several, and who takes over. */
export function OfficerForm({ action, formKey, address, members }: Props) {
  const officers = officersAmong(members);
  const [only, ...more] = officers;
  const successors = successorsAmong(members);
  if (only === undefined) return <p>There is no certifying officer yet. Invite one.</p>;
  if (successors.length === 0) {
    return <p>{only.name} is the officer, and there is nobody else yet. Invite whoever is to be the next one.</p>;
  }
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
          {more.length === 0 ? (
            <>
              <p className="mb-6">
                The certifying officer is {only.name}. What else {only.name} is here stays.
              </p>
              <input name="officer" type="hidden" value={only.membershipId} />
            </>
          ) : (
            <Radios
              error={issueAt(state, "officer")}
              label="Whose role ends"
              name="officer"
              options={officers.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
              size="small"
              value={state.values.officer}
            />
          )}
          <Radios
            error={issueAt(state, "successor")}
            label="Who becomes the certifying officer"
            name="successor"
            options={successors.map(({ personId, name, email }) => ({ value: personId, label: name, hint: email }))}
            size="small"
            value={state.values.successor}
          />
          <Button look="grave">Change the officer</Button>
        </>
      )}
    </ActionForm>
  );
}
