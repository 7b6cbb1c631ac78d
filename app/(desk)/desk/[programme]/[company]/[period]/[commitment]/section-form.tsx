"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, type FormState, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { BothTexts } from "#app/(desk)/both-texts.tsx";
import { TICKED_FIELDS, tickName } from "#app/(desk)/tick-names.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Radios, Revealed } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import type { DraftResponse } from "#domain/report/draft.ts";
import { MOST_ADDRESSES, TEXT_LIMIT } from "#domain/report/fields.ts";
import { type Choice, chosenKeys, type Offered } from "#domain/report/offered.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<"programme" | "organisation" | "period" | "section", string>>;
  readonly draft: DraftResponse;
  readonly offered: Offered;
  readonly periodWords: string;
  readonly home: string;
  /** What the section still lacks, by field, once its writer has called it finished. */
  readonly lacks: Readonly<Partial<Record<Field, string>>>;
}

/** One commitment's answer. Every word that was typed stays, whatever comes back. */
export function SectionForm({ action, formKey, address, draft, offered, periodWords, home, lacks }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  const conflicts = state.refused?.code === "changed_meanwhile" ? state.refused.conflicts : [];
  const value = (field: Field) => conflictAt(state, field)?.proposal ?? state.values[field] ?? draft[field].value;
  const error = (field: Field) => issueAt(state, field) ?? conflictWords(state, field) ?? lacks[field];
  return (
    <form action={send}>
      <ErrorSummary errors={summaryOf(state, lacks)} />
      {conflicts.length > 0 && <BothTexts conflicts={conflicts} />}
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      <input name={TICKED_FIELDS} type="hidden" value={Object.keys(TICKED).join(" ")} />
      {FIELDS.map((field) => (
        <input key={field} name={`version-${field}`} type="hidden" value={versionOf(state, draft, field)} />
      ))}
      <Radios
        error={error("status")}
        hint="This is public, in these words, under your company's name."
        label={`Where does this stand for the ${periodWords}?`}
        name="status"
        options={[
          { value: "done", label: "Done" },
          { value: "partly", label: "Partly done", reveals: "reason" },
          { value: "not_done", label: "Not done", reveals: ["reason", "explanation"] },
          { value: "not_applicable", label: "Not applicable to any of our products", reveals: "explanation" },
        ]}
        size="large"
        value={value("status")}
      />
      <Revealed by="reason">
        <Radios
          error={error("reason")}
          hint="Public, beside your account."
          label="Why not, or not wholly?"
          name="reason"
          options={[
            {
              value: "not_yet",
              label: "Not yet",
              children: (
                <DateField
                  error={error("byDate")}
                  hint="It becomes a promise: you will be asked about it in a report that follows."
                  label="By when?"
                  name="byDate"
                  value={value("byDate")}
                />
              ),
            },
            { value: "prevented_by_law", label: "Prevented by law" },
            { value: "disagree", label: "We disagree with this commitment" },
            {
              value: "would_help_offenders",
              label: "Publishing would help offenders",
              hint: "Say it to the auditor instead, in the confidential note below",
            },
          ]}
          value={value("reason")}
        />
      </Revealed>
      <Revealed by="explanation">
        <TextArea
          error={error("explanation")}
          hint="Public. Why it is not done or does not apply, and what you do instead."
          label="Explain in your own words"
          limit={TEXT_LIMIT}
          name="explanation"
          rows={5}
          value={value("explanation")}
        />
      </Revealed>
      <TextArea
        error={error("account")}
        hint="Public. Method, scope, who authorised it, how often, what changed because of it. No prompts, no outputs, no thresholds."
        label="What did you do?"
        limit={TEXT_LIMIT}
        name="account"
        rows={9}
        size="large"
        value={value("account")}
      />
      <Ticks choices={offered.mitigations} draft={draft} error={error} field="mitigations" state={state} />
      <Ticks choices={offered.products} draft={draft} error={error} field="products" state={state} />
      <TextArea
        error={error("addresses")}
        hint={
          <>
            Public. One a line: the address, a space, the day you saw it, as in{" "}
            <span className="whitespace-nowrap">https://example.org/safety 2027-01-12</span>. We keep it as text and
            never open it. Up to {MOST_ADDRESSES}.
          </>
        }
        label="Public pages that support this (optional)"
        name="addresses"
        rows={3}
        size="large"
        value={value("addresses")}
      />
      <TextArea
        error={error("confidentialNote")}
        hint="Never public. Only your own people read it now, and the auditor once one is engaged."
        label="Confidential note for the auditor (optional)"
        limit={TEXT_LIMIT}
        name="confidentialNote"
        rows={4}
        size="large"
        value={value("confidentialNote")}
      />
      <Radios
        error={error("finished")}
        label="Have you finished this section?"
        name="finished"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No, I will come back to it" },
        ]}
        size="large"
        value={value("finished")}
      />
      <ButtonRow>
        <Button>Save and continue</Button>
        <LinkButton href={home} look="link">
          Leave without saving
        </LinkButton>
      </ButtonRow>
    </form>
  );
}

const TICKED = {
  mitigations: {
    label: "Which of these did you use? (optional)",
    hint: "Public. Recommended by the edition, never owed.",
  },
  products: {
    label: "Which of your products does this cover? (optional)",
    hint: "Public. Tick those that what you wrote above is true of.",
  },
};

interface TicksProps extends Pick<Props, "draft"> {
  readonly field: keyof typeof TICKED;
  readonly choices: readonly Choice[];
  readonly state: FormState;
  readonly error: (field: Field) => string | undefined;
}

/** Things to tick; nothing at all where there is nothing to choose from. */
function Ticks({ field, choices, draft, state, error }: TicksProps) {
  if (choices.length === 0) return null;
  const isSent = TICKED_FIELDS in state.values;
  const standing = chosenKeys(draft[field].value, choices);
  return (
    <Checkboxes
      {...TICKED[field]}
      error={error(field)}
      name={field}
      nameOf={(key) => tickName(field, key)}
      size="large"
      ticks={choices.map(({ key, name }) => ({
        value: key,
        label: name,
        isChecked: isSent ? tickName(field, key) in state.values : standing.includes(key),
      }))}
    />
  );
}

/** The version a field is based on: what its writer last saw of it, on this page or in a conflict just shown. */
function versionOf(state: FormState, draft: DraftResponse, field: Field): string {
  const conflict = conflictAt(state, field);
  return conflict === undefined
    ? (state.values[`version-${field}`] ?? String(draft[field].version))
    : String(conflict.version);
}

function conflictAt(state: FormState, field: Field) {
  return state.refused?.code === "changed_meanwhile"
    ? state.refused.conflicts.find((conflict) => conflict.field === field)
    : undefined;
}

function conflictWords(state: FormState, field: Field): string | undefined {
  const conflict = conflictAt(state, field);
  return (
    conflict && `${conflict.changedBy} changed this while you were writing. Both texts stand above; nothing is lost.`
  );
}

function summaryOf(state: FormState, lacks: Props["lacks"]) {
  const sent = errorLinesOf(state);
  return sent.length > 0 ? sent : Object.entries(lacks).map(([field, text]) => ({ text, href: `#${field}` }));
}
