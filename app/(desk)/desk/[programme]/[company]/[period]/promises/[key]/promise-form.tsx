"use client";

import { DraftForm } from "#app/(desk)/draft-form/draft-form.tsx";
import type { FormFrame } from "#app/(desk)/stated/form-frame.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Radios, Revealed } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { PROMISE_ANSWER_FIELDS, PROMISE_TEXT_LIMIT, type PromiseAnswerField } from "#domain/report/promise-fields.ts";

interface Props extends FormFrame<PromiseAnswerField> {
  /** The promise as it stands, and its day in words. */
  readonly wording: string;
  readonly dueWords: string;
}

// Exactly the names of the fields; `keys` forgets which there are.
const FIELDS = Object.keys(PROMISE_ANSWER_FIELDS) as PromiseAnswerField[];

/** What became of one promise. */
export function PromiseForm({ wording, dueWords, ...frame }: Props) {
  return (
    <DraftForm {...frame} fields={FIELDS}>
      {(form) => (
        <>
          <Radios
            {...form.field("outcome")}
            hint="Public, like everything on this page, once the report is filed."
            label="What became of it?"
            options={[
              { value: "kept", label: "Kept", hint: `Wholly done by ${dueWords}`, reveals: "kept" },
              { value: "kept_late", label: "Kept late", hint: `Wholly done, after ${dueWords}`, reveals: "kept" },
              {
                value: "changed",
                label: "Changed",
                hint: "You still promise it, in other words or for another day",
                reveals: ["changed", "why"],
              },
              { value: "dropped", label: "Dropped", hint: "You no longer promise it", reveals: "why" },
            ]}
            size="large"
          />
          <Revealed by="kept">
            <DateField {...form.field("on")} hint="Public. The day on which it was wholly done." label="Kept on" />
            <TextArea
              {...form.field("how")}
              hint="Public. What was done, held against the measure of success."
              label="How was it kept?"
              limit={PROMISE_TEXT_LIMIT}
              rows={5}
            />
          </Revealed>
          <Revealed by="changed">
            <div className="mb-8 grid gap-x-10 gap-y-6 md:grid-cols-2">
              <div>
                <h3 className="field-label">As it stands</h3>
                <p className="field-hint">Stays on the record, beside the new words.</p>
                <ProseText text={wording} />
                <p className="mt-3">By {dueWords}.</p>
              </div>
              <div>
                <TextArea
                  {...form.field("wording")}
                  hint="Public. The whole promise. Leave it empty where only the day changes."
                  label="The new words (optional)"
                  limit={PROMISE_TEXT_LIMIT}
                  rows={5}
                />
                <DateField {...form.field("due")} hint="Public. You will be asked about it then." label="The new day" />
              </div>
            </div>
          </Revealed>
          <Revealed by="why">
            <TextArea
              {...form.field("why")}
              hint="Public. Why it is changed or dropped."
              label="Why?"
              limit={PROMISE_TEXT_LIMIT}
              rows={5}
            />
          </Revealed>
        </>
      )}
    </DraftForm>
  );
}
