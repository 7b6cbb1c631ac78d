"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { issueAt } from "#app/_http/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Radios } from "#components/ui/radios.tsx";

/** A field that somebody else changed meanwhile, in words. */
export interface ConflictShown {
  readonly section: string;
  readonly field: string;
  readonly seen: number;
  readonly title: string;
  readonly changedBy: string;
  readonly theirs: string;
  readonly yours: string;
  readonly proposal: string | null;
}

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly conflicts: readonly ConflictShown[];
  readonly button: string;
}

/** What stands for each field that two people changed, and the button that applies everything. */
export function ApplyForm({ action, formKey, address, conflicts, button }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
          {conflicts.map((conflict, nth) => (
            <Conflict
              conflict={conflict}
              error={issueAt(state, `take.${nth}.take`)}
              key={`${conflict.section} ${conflict.field}`}
              name={`take.${nth}`}
              value={state.values[`take.${nth}.take`]}
            />
          ))}
          <Button>{button}</Button>
        </>
      )}
    </ActionForm>
  );
}

interface ConflictProps {
  readonly conflict: ConflictShown;
  readonly name: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

function Conflict({ conflict, name, value, error }: ConflictProps) {
  const { section, field, seen, title, changedBy, theirs, yours, proposal } = conflict;
  return (
    <section aria-label={title}>
      <input name={`${name}.section`} type="hidden" value={section} />
      <input name={`${name}.field`} type="hidden" value={field} />
      <input name={`${name}.seen`} type="hidden" value={seen} />
      <div className="both-texts">
        <Text head={`${changedBy}, saved`} text={theirs} />
        <Text head="Your workbook, not saved" text={yours} />
      </div>
      {proposal !== null && (
        <div className="both-texts">
          <Text head="Both changes together" text={proposal} />
        </div>
      )}
      <Radios
        error={error}
        label={title}
        name={`${name}.take`}
        options={[
          { value: "theirs", label: "Keep what is saved" },
          { value: "workbook", label: "Take the workbook's" },
          ...(proposal === null ? [] : [{ value: "merged", label: "Take both changes together" }]),
        ]}
        value={value}
      />
    </section>
  );
}

function Text({ head, text }: { readonly head: string; readonly text: string }) {
  return (
    <div>
      <h3>{head}</h3>
      {text === "" ? <p>Empty</p> : <ProseText text={text} />}
    </div>
  );
}
