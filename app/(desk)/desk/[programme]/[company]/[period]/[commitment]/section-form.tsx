"use client";

import type { FormAction } from "#app/_http/form-action.ts";
import { type Draft, DraftForm, type SectionAddress } from "#app/(desk)/draft-form/draft-form.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Radios, Revealed } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import type { DraftResponse } from "#domain/report/draft.ts";
import { MOST_ADDRESSES, TEXT_LIMIT } from "#domain/report/fields.ts";
import type { Choice, Offered } from "#domain/report/offered.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: SectionAddress;
  readonly draft: DraftResponse;
  readonly offered: Offered;
  readonly periodWords: string;
  readonly home: string;
  readonly zone: string;
  readonly person: { readonly id: string; readonly name: string };
  /** What the section still lacks, by field, once its writer has called it finished. */
  readonly lacks: Readonly<Partial<Record<Field, string>>>;
}

/** One commitment's answer. */
export function SectionForm({ draft, offered, periodWords, ...frame }: Props) {
  return (
    <DraftForm {...frame} fields={FIELDS} standing={draft} ticked={["mitigations", "products"]}>
      {(form) => (
        <>
          <Radios
            {...form.field("status")}
            hint="This is public, in these words, under your company's name."
            label={`Where does this stand for the ${periodWords}?`}
            options={[
              { value: "done", label: "Done" },
              { value: "partly", label: "Partly done", reveals: "reason" },
              { value: "not_done", label: "Not done", reveals: ["reason", "explanation"] },
              { value: "not_applicable", label: "Not applicable to any of our products", reveals: "explanation" },
            ]}
            size="large"
          />
          <Revealed by="reason">
            <Radios
              {...form.field("reason")}
              hint="Public, beside your account."
              label="Why not, or not wholly?"
              options={[
                {
                  value: "not_yet",
                  label: "Not yet",
                  children: (
                    <DateField
                      {...form.field("byDate")}
                      hint="It becomes a promise: you will be asked about it in a report that follows."
                      label="By when?"
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
            />
          </Revealed>
          <Revealed by="explanation">
            <TextArea
              {...form.field("explanation")}
              hint="Public. Why it is not done or does not apply, and what you do instead."
              label="Explain in your own words"
              limit={TEXT_LIMIT}
              rows={5}
            />
          </Revealed>
          <TextArea
            {...form.field("account")}
            hint="Public. Method, scope, who authorised it, how often, what changed because of it. No prompts, no outputs, no thresholds."
            label="What did you do?"
            limit={TEXT_LIMIT}
            rows={9}
            size="large"
          />
          <Ticks choices={offered.mitigations} field="mitigations" form={form} />
          <Ticks choices={offered.products} field="products" form={form} />
          <TextArea
            {...form.field("addresses")}
            hint={
              <>
                Public. One a line: the address, a space, the day you saw it, as in{" "}
                <span className="whitespace-nowrap">https://example.org/safety 2027-01-12</span>. We keep it as text and
                never open it. Up to {MOST_ADDRESSES}.
              </>
            }
            label="Public pages that support this (optional)"
            rows={3}
            size="large"
          />
          <TextArea
            {...form.field("confidentialNote")}
            hint="Never public. Only your own people read it now, and the auditor once one is engaged."
            label="Confidential note for the auditor (optional)"
            limit={TEXT_LIMIT}
            rows={4}
            size="large"
          />
        </>
      )}
    </DraftForm>
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

interface TicksProps {
  readonly field: keyof typeof TICKED;
  readonly choices: readonly Choice[];
  readonly form: Draft<Field>;
}

/** Things to tick; nothing at all where there is nothing to choose from. */
function Ticks({ field, choices, form }: TicksProps) {
  if (choices.length === 0) return null;
  return <Checkboxes {...form.ticks(field, choices)} {...TICKED[field]} size="large" />;
}
