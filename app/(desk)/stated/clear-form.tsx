"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { UNSENT } from "#app/_http/form-state.ts";
import type { SectionAddress } from "#app/(desk)/draft-form/draft-form.tsx";
import { Button } from "#components/ui/button.tsx";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: SectionAddress;
  /** The version that each field is seen at: what somebody wrote since is not cleared unseen. */
  readonly versions: Readonly<Record<string, number>>;
  /** What is cleared, for those who hear the button on its own. */
  readonly about: string;
}

/** Empties every field of a section that was begun by mistake. */
export function ClearForm({ action, formKey, address, versions, about }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send}>
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      {Object.entries(versions).map(([name, version]) => (
        <input key={name} name={`version-${name}`} type="hidden" value={version} />
      ))}
      {state.refusal !== null && (
        <p className="field-error" role="alert">
          {state.refused?.code === "changed_meanwhile"
            ? "Not cleared: somebody has written in it meanwhile. Load this page again, and look before you clear it."
            : state.refusal}
        </p>
      )}
      <Button look="small">
        Clear<span className="sr-only"> {about}</span>
      </Button>
    </form>
  );
}
