import { ProseText } from "#components/ui/prose-text.tsx";
import type { SaveConflict } from "#domain/report/save-answers.ts";

interface Props {
  readonly conflicts: readonly SaveConflict[];
}

/** Two people changed the same field: both texts side by side. What is in the form is saved when it is sent again. */
export function BothTexts({ conflicts }: Props) {
  return (
    <section aria-labelledby="both-texts">
      <h2 id="both-texts">Two texts for the same place</h2>
      <p>
        Nothing is saved yet and nothing is lost. Change the form below as you like and save again; until then theirs
        stands.
      </p>
      {conflicts.map(({ field, yours, theirs, changedBy, proposal }) => (
        <div className="both-texts" key={field}>
          <div>
            <h3>{changedBy}, saved</h3>
            <ProseText text={theirs} />
          </div>
          <div>
            <h3>You, not saved</h3>
            <ProseText text={yours} />
          </div>
          {proposal !== null && (
            <p className="both-texts-proposal">
              You changed different words. The form below holds both changes together: read it, and save it if it is
              right.
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
