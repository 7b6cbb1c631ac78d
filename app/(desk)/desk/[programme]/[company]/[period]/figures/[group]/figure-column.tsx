import type { AskedFigure } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/asked-figures.ts";
import { FigureHead } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/figure-head.tsx";
import type { Draft, DraftField } from "#app/(desk)/draft-form/draft-form.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Radios, Revealed } from "#components/ui/radios.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { capitalised } from "#domain/framework/capitalised.ts";
import { type FigureField, figureFieldName, METHOD_LIMIT, SCOPE_LIMIT } from "#domain/report/figure-fields.ts";
import type { Choice } from "#domain/report/offered.ts";

/** What every figure of a report is told. */
export interface FigureHints {
  readonly products: readonly Choice[];
  /** The days of the report's period, in words. */
  readonly span: string;
}

interface Props extends FigureHints {
  readonly figure: AskedFigure;
  readonly form: Draft<string>;
  /** The figure that it makes a pair with. */
  readonly pair?: AskedFigure | undefined;
}

/** Everything that is asked about one number; below the first question, only what its answer calls for. */
export function FigureColumn({ figure, pair, form, products, span }: Props) {
  const ask = (field: FigureField): DraftField =>
    withWarnings(unnamed(form.field(figureFieldName(figure.key, field)), figure), figure);
  return (
    <section aria-labelledby={`${figure.key}-name`} className="figure-column">
      <FigureHead figure={figure} id={`${figure.key}-name`} />
      <div className="figure-given">
        <Radios
          {...ask("given")}
          label="Is there a number?"
          options={[
            { value: "value", label: "Yes", hint: "Nought is a number", reveals: "number" },
            {
              value: "not_provided",
              label: "Not provided",
              hint: "Nobody counted, or not in this way",
              reveals: "no_number",
            },
            {
              value: "not_applicable",
              label: "Not applicable",
              hint: "None of our products can have one",
              reveals: "no_number",
            },
            { value: "withheld", label: "Withheld", hint: "We have it and do not publish it", reveals: "no_number" },
          ]}
          size="small"
        />
      </div>
      <Revealed by="number">
        <div className="figure-value">
          <TextInput {...ask("value")} label={figure.numberLabel} size="small" width="short" />
          <Radios
            {...ask("qualifier")}
            label="How exact is it?"
            options={[
              { value: "exact", label: "Exact" },
              { value: "at_least", label: "At least" },
              { value: "about", label: "About" },
            ]}
            size="small"
          />
        </div>
        {figure.isShare && (
          <div className="figure-share">
            <TextInput {...ask("numerator")} hint="The numerator" label="How many" size="small" width="short" />
            <TextInput {...ask("denominator")} hint="The denominator" label="Of how many" size="small" width="short" />
          </div>
        )}
        <div className="figure-scope">
          <TextArea
            {...ask("scope")}
            hint="Public. It is printed beside the number wherever the number is."
            label="What does it cover?"
            limit={SCOPE_LIMIT}
            rows={2}
            size="small"
          />
        </div>
        {products.length > 0 && (
          <div className="figure-product">
            <Select
              {...ask("product")}
              label="Of which product?"
              options={[
                { value: "", text: "All our products together" },
                ...products.map(({ key, name }) => ({ value: key, text: name })),
              ]}
              size="small"
            />
          </div>
        )}
        <fieldset className="figure-span">
          <legend className="field-label field-label-small">Which days does it cover?</legend>
          <p className="field-hint">The period of this report is {span}.</p>
          <div>
            <DateField {...ask("spanFrom")} label="From" size="small" />
            <DateField {...ask("spanTo")} label="To" size="small" />
          </div>
        </fieldset>
        <div className="figure-as-of">
          <DateField
            {...ask("asOf")}
            hint="The day the count was made: late counts differ."
            label="Counted on"
            size="small"
          />
        </div>
        <div className="figure-method">
          <TextArea
            {...ask("method")}
            hint="Public. How and from what. No thresholds, no keyword lists, no versions of hash lists."
            label="How was it counted?"
            limit={METHOD_LIMIT}
            rows={2}
            size="small"
          />
        </div>
      </Revealed>
      <Revealed by="no_number">
        <TextArea
          {...ask("reason")}
          hint={`Public, in place of the number. ${reasonHint(pair)}`}
          label="Why is there no number?"
          limit={METHOD_LIMIT}
          rows={3}
          size="small"
        />
      </Revealed>
    </section>
  );
}

function reasonHint(pair: AskedFigure | undefined): string {
  const needed = "Needed for “not applicable” and “withheld”; otherwise it may stay empty";
  return pair === undefined ? `${needed}.` : `${needed}, unless you give a number for “${pair.name}”.`;
}

/** Beside its field a message needs no figure's name: the column has it. */
function unnamed(field: DraftField, { name }: AskedFigure): DraftField {
  const start = `${name}: `;
  return field.error?.startsWith(start) ? { ...field, error: capitalised(field.error.slice(start.length)) } : field;
}

function withWarnings(field: DraftField, { warnings }: AskedFigure): DraftField {
  const raised = warnings[field.name] ?? [];
  if (raised.length === 0) return field;
  return {
    ...field,
    notice: (
      <>
        {raised.map((sentence) => (
          <p className="figure-warning" key={sentence}>
            <b>A reader could ask.</b> {sentence}
          </p>
        ))}
        {field.notice}
      </>
    ),
  };
}
