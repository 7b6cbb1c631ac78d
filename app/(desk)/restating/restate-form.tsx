"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, type FormState, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { AnswerFields } from "#app/(desk)/answer-fields.tsx";
import type { AskedFigure } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/asked-figures.ts";
import { FigureColumn } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/figure-column.tsx";
import { plainDraft, problemsIn } from "#app/(desk)/restating/plain-draft.ts";
import { cellProblemWords } from "#app/(desk)/restating/problem-words.ts";
import { TICKED_FIELDS, tickName } from "#app/(desk)/tick-names.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TEXT_LIMIT } from "#domain/report/fields.ts";
import type { Choice, Offered } from "#domain/report/offered.ts";
import type { CellTexts } from "#domain/report/restated-cell.ts";

/** What is corrected: an answer or a figure, with what its fields can be. */
export type Corrected =
  | { readonly kind: "answer"; readonly offered: Offered; readonly periodWords: string }
  | {
      readonly kind: "figure";
      readonly figure: AskedFigure;
      readonly products: readonly Choice[];
      readonly span: string;
    };

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  /** The report, the revision that stands, and which cell of it. */
  readonly about: Readonly<Record<string, string>>;
  readonly home: string;
  readonly texts: CellTexts;
  readonly corrected: Corrected;
  /** The company's other periods that reports stand on. */
  readonly others: readonly Choice[];
  /** What was said of the cells that wait already. */
  readonly said: Readonly<Record<string, string>>;
}

/** The correction of one cell, and why. Nothing of it is public before the officer signs. */
export function RestateForm({ action, formKey, about, home, texts, corrected, others, said }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  const form = plainDraft(state, texts);
  const ticked = [...(corrected.kind === "answer" ? ["mitigations", "products"] : []), "periods"];
  return (
    <form action={send} autoComplete="off" className="draft-form">
      <ErrorSummary errors={linesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries({ ...about, [TICKED_FIELDS]: ticked.join(" ") }).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {corrected.kind === "answer" ? (
        <AnswerFields form={form} hasNote={false} offered={corrected.offered} periodWords={corrected.periodWords} />
      ) : (
        <div className="figures">
          <div className="figure-table" data-columns={1}>
            <FigureColumn figure={corrected.figure} form={form} products={corrected.products} span={corrected.span} />
          </div>
        </div>
      )}
      <Why others={others} said={said} state={state} />
      <ButtonRow>
        <Button>See how it will read</Button>
        <LinkButton href={`${home}/restate/cells`} look="link">
          Leave it as it is
        </LinkButton>
      </ButtonRow>
    </form>
  );
}

function Why({ state, said, others }: Pick<Props, "said" | "others"> & { readonly state: FormState }) {
  const field = (name: string) => ({
    id: name,
    name,
    error: issueAt(state, name),
    value: state.values[name] ?? said[name] ?? "",
  });
  const periods = plainDraft(state, { periods: said.periods ?? "" }).ticks("periods", others);
  return (
    <>
      <Radios
        {...field("cause")}
        hint="Public, with everything below."
        label="Why was it wrong?"
        options={[
          { value: "counting_error", label: "It was counted wrongly" },
          { value: "wrong_source", label: "It was taken from a wrong source" },
          { value: "definition_misread", label: "The definition was misread" },
          { value: "new_information", label: "New information came to light" },
          { value: "wording", label: "The words were wrong, what they describe was right" },
        ]}
        size="large"
      />
      <TextArea
        {...field("why")}
        hint="What was wrong, and how it came to be known. No thresholds, no keyword lists, no names of sites."
        label="Say it in your own words"
        limit={TEXT_LIMIT}
        rows={4}
        size="large"
      />
      <DateField
        {...field("since")}
        hint="The day since which it was wrong, or since which the company has known."
        label="Since when?"
        size="large"
      />
      {others.length > 0 && (
        <Checkboxes
          {...periods}
          hint="Each of them is corrected on its own; here you say that they are touched too."
          label="Which other reports does the same fault touch?"
          nameOf={(key) => tickName("periods", key)}
          size="large"
        />
      )}
      <YesOrNo {...field("changesConclusion")} label="Would a reader come to another conclusion?" />
      <YesOrNo {...field("relied")} label="Has anybody relied on it, as far as you know?" />
      <YesOrNo {...field("repeated")} label="Did the same fault happen before?" />
    </>
  );
}

interface Question {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
}

function YesOrNo(props: Question) {
  return (
    <Radios
      {...props}
      options={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ]}
      size="large"
    />
  );
}

function linesOf(state: FormState) {
  const problems = problemsIn(state);
  if (problems.length === 0) return errorLinesOf(state);
  return problems.map((problem) => ({ text: cellProblemWords(problem), href: `#${problem.field}` }));
}
