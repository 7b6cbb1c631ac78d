"use client";

import { DraftForm } from "#app/(desk)/draft-form/draft-form.tsx";
import type { FormFrame } from "#app/(desk)/stated/form-frame.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type AttestationField, attestationFields, METHOD_LIMIT } from "#domain/report/attestation-fields.ts";
import type { Choice } from "#domain/report/offered.ts";

interface Props extends FormFrame<AttestationField> {
  readonly commitments: readonly Choice[];
}

// Exactly the names of the fields; `keys` forgets which there are.
const FIELDS = Object.keys(attestationFields([])) as AttestationField[];

/** One procedure that may not be shown. A text that is refused here is kept nowhere, so not on the device either. */
export function AttestationForm({ commitments, ...frame }: Props) {
  return (
    <DraftForm {...frame} fields={FIELDS} isKeptOnDevice={false}>
      {(form) => (
        <>
          <Radios
            {...form.field("commitment")}
            hint="Public, like everything on this page, once the report is filed."
            label="Which commitment does it serve?"
            options={commitments.map(({ key, name }) => ({ value: key, label: name }))}
            size="large"
          />
          <TextInput
            {...form.field("performedBy")}
            hint="Public. The organisation or team; nobody’s name."
            label="Who carried it out?"
            size="large"
            width="full"
          />
          <TextInput
            {...form.field("authority")}
            hint="Public. The authority or hotline by name, not by address."
            label="Under which authority, or with which hotline?"
            size="large"
            width="full"
          />
          <TextInput
            {...form.field("legalBasis")}
            hint="Public. The law, order or agreement that allows it."
            label="On what legal basis?"
            size="large"
            width="full"
          />
          <TextArea
            {...form.field("proxyMethod")}
            hint="Public. What was examined in place of the material, and how. No prompts, no outputs, no thresholds, no keywords."
            label="By which method, without the material itself?"
            limit={METHOD_LIMIT}
            rows={5}
            size="large"
          />
          <TextInput
            {...form.field("counted")}
            hint="Public. What one of them is, such as one check of the procedure."
            label="What was counted?"
            size="large"
            width="full"
          />
          <TextInput
            {...form.field("count")}
            hint="Public. A whole number, in digits; nought is a number too."
            label="How many?"
            size="large"
            width="short"
          />
          <DateField {...form.field("from")} hint="Public." label="First day" size="large" />
          <DateField
            {...form.field("to")}
            hint="Public. The same day again, if it took one."
            label="Last day"
            size="large"
          />
        </>
      )}
    </DraftForm>
  );
}
