"use client";

import { DraftForm } from "#app/(desk)/draft-form/draft-form.tsx";
import type { FormFrame } from "#app/(desk)/stated/form-frame.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Choice } from "#domain/report/offered.ts";
import { type NewPromiseField, newPromiseFields, PROMISE_TEXT_LIMIT } from "#domain/report/promise-fields.ts";

interface Props extends FormFrame<NewPromiseField> {
  readonly commitments: readonly Choice[];
  /** The last day of the report's period, in words. */
  readonly periodToWords: string;
}

// Exactly the names of the fields; `keys` forgets which there are.
const FIELDS = Object.keys(newPromiseFields([])) as NewPromiseField[];

/** One next step with a day. */
export function NewPromiseForm({ commitments, periodToWords, ...frame }: Props) {
  return (
    <DraftForm {...frame} fields={FIELDS}>
      {(form) => (
        <>
          <Radios
            {...form.field("commitment")}
            hint="Public, like everything on this page, once the report is filed."
            label="Which commitment does it serve?"
            options={commitments.map(({ key, name }) => ({ value: key, label: name }))}
            size="large"
          />
          <TextArea
            {...form.field("wording")}
            hint="Public, in these words, under your company’s name. One step, said so that anybody can tell later whether it was done."
            label="What do you promise?"
            limit={PROMISE_TEXT_LIMIT}
            rows={5}
            size="large"
          />
          <TextInput
            {...form.field("ownerRole")}
            hint="Public. A role, such as Head of Trust and Safety; nobody’s name."
            label="Which role answers for it?"
            size="large"
          />
          <TextArea
            {...form.field("measure")}
            hint="Public. The measure of success: what will be there, or be counted, once it is done. No thresholds."
            label="How will anybody see that it is done?"
            limit={PROMISE_TEXT_LIMIT}
            rows={4}
            size="large"
          />
          <DateField
            {...form.field("due")}
            hint={`Public. A day after ${periodToWords}, the end of this report’s period.`}
            label="By which day?"
            size="large"
          />
        </>
      )}
    </DraftForm>
  );
}
