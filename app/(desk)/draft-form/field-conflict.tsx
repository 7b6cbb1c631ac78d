import type { RefObject } from "react";
import type { Choice, FieldDraft } from "#app/(desk)/draft-form/autosave.ts";
import { isProse, wordsOf } from "#app/(desk)/draft-form/controls.ts";
import { DifferenceView } from "#components/report/difference-view.tsx";
import { MergeView } from "#components/report/merge-view.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { difference } from "#domain/report/difference.ts";
import { type Merge, merge } from "#domain/report/merge.ts";
import type { SaveConflict } from "#domain/report/save-answers.ts";

interface Props {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly id: string;
  readonly field: FieldDraft;
  readonly conflict: SaveConflict;
  readonly choose: (choice: Choice) => void;
}

/** Two people changed the same field: both texts, what they come to together, and the choice. */
export function FieldConflict({ form, id, field, conflict, choose }: Props) {
  const { shown, base } = field;
  const { theirs, changedBy } = conflict;
  const words = (value: string) => wordsOf(form.current, conflict.field, value);
  const together = isProse(form.current, conflict.field) ? merge(base, shown, theirs) : null;
  const settle = (choice: Choice) => {
    choose(choice);
    document.getElementById(id)?.focus();
  };
  return (
    <section aria-labelledby={`${id}-conflict`} className="field-conflict">
      <h2 id={`${id}-conflict`}>{changedBy} changed this while you were writing</h2>
      <p>Nothing is overwritten. What {changedBy} wrote stands until you choose; what you wrote stays here.</p>
      <div className="field-conflict-texts">
        <Text base={base} text={words(theirs)} title={`${changedBy}, saved`} />
        <Text base={base} text={words(shown)} title="You, not saved" />
        {together !== null && <Together other={changedBy} theirs={theirs} together={together} />}
      </div>
      <div className="button-row">
        {together !== null && (
          <Choose onClick={() => settle({ merged: together.merged })}>
            {together.conflicts.length === 0 ? "Take both changes together" : "Take both wordings, to edit"}
          </Choose>
        )}
        <Choose onClick={() => settle("mine")}>Keep mine</Choose>
        <Choose onClick={() => settle("theirs")}>Take theirs</Choose>
      </div>
    </section>
  );
}

function Text({ title, base, text }: { readonly title: string; readonly base: string; readonly text: string }) {
  const isCompared = base.trim() !== "" && /\s/.test(text);
  return (
    <div>
      <h3>{title}</h3>
      {text === "" && <p>Emptied.</p>}
      {isCompared ? <DifferenceView parts={difference(base, text)} /> : <ProseText text={text} />}
    </div>
  );
}

function Together(props: { readonly together: Merge; readonly theirs: string; readonly other: string }) {
  const { together, theirs, other } = props;
  const isClean = together.conflicts.length === 0;
  return (
    <div className="field-conflict-together">
      <h3>{isClean ? "Both changes together" : "Both wordings together"}</h3>
      {isClean ? (
        <DifferenceView parts={difference(theirs, together.merged)} />
      ) : (
        <MergeView other={other} parts={together.parts} />
      )}
    </div>
  );
}

function Choose({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  return (
    <button className="button button-secondary button-small" onClick={onClick} type="button">
      {children}
    </button>
  );
}
