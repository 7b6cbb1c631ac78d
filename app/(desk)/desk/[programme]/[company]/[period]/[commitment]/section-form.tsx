"use client";

import type { FormAction } from "#app/_http/form-action.ts";
import { AnswerFields } from "#app/(desk)/answer-fields.tsx";
import { DraftForm, type SectionAddress } from "#app/(desk)/draft-form/draft-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import type { DraftResponse } from "#domain/report/draft.ts";
import { TEXT_LIMIT } from "#domain/report/fields.ts";
import type { Offered } from "#domain/report/offered.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: SectionAddress;
  readonly draft: DraftResponse;
  readonly offered: Offered;
  readonly periodWords: string;
  readonly home: string;
  readonly isCarried: boolean;
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
          <AnswerFields form={form} offered={offered} periodWords={periodWords} />
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
