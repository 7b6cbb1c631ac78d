import type { Draft } from "#app/(desk)/draft-form/draft-form.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Radios, Revealed } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Field } from "#domain/report/commitment-fields.ts";
import { MOST_ADDRESSES, TEXT_LIMIT } from "#domain/report/fields.ts";
import type { Choice, Offered } from "#domain/report/offered.ts";

interface Props {
  readonly form: Draft<Field>;
  readonly offered: Offered;
  readonly periodWords: string;
  /** Whether a note for the auditor is asked for below: not where what was filed is corrected. */
  readonly hasNote?: boolean;
}

/** What is asked about one commitment and becomes public: in a draft, and again where it is corrected. */
export function AnswerFields({ form, offered, periodWords, hasNote = true }: Props) {
  return (
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
              hint: hasNote ? "Say it to the auditor instead, in the confidential note below" : undefined,
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
            Public. One a line, with the day you saw it:{" "}
            <span className="whitespace-nowrap">https://example.org/safety 2027-01-12</span>. Never opened by us; up to{" "}
            {MOST_ADDRESSES}.
          </>
        }
        label="Public pages that support this (optional)"
        rows={3}
        size="large"
      />
    </>
  );
}

const TICKED = {
  mitigations: {
    label: "Which of these did you use? (optional)",
    hint: "Public. Recommended, not required.",
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
