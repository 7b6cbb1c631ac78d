"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt, UNSENT } from "#app/_http/form-state.ts";
import { mentionName, UNSCRIPTED } from "#app/(desk)/section-talk/talk-fields.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { COMMENT_LIMIT, type Colleague } from "#domain/report/talk.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  /** Whom it can mention: everybody but its writer. */
  readonly others: readonly Colleague[];
}

/** A comment to one's colleagues. Every word and tick stays, whatever comes back. */
export function CommentForm({ action, formKey, address, others }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <Disclosure isOpen={state !== UNSENT} summary="Write to your colleagues">
          <TextArea
            error={issueAt(state, "text")}
            hint="Only your company's people read it. It is kept, and never filed."
            label="Add a comment"
            limit={COMMENT_LIMIT}
            name="text"
            rows={4}
            size="small"
            value={state.values["text"] ?? ""}
          />
          {others.length > 0 && (
            <Checkboxes
              hint="They get a letter about it."
              label="Mention (optional)"
              name="mentions"
              nameOf={mentionName}
              size="small"
              ticks={others.map(({ personId, name }) => ({
                value: personId,
                label: name,
                isChecked: mentionName(personId) in state.values,
              }))}
            />
          )}
          <Button look="small">Comment</Button>
          <noscript>
            <input name={UNSCRIPTED} type="hidden" value="yes" />
            <p className="field-hint">Save what you wrote in the section first: this button loads the page anew.</p>
          </noscript>
        </Disclosure>
      )}
    </ActionForm>
  );
}
