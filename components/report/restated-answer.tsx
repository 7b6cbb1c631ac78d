import { ClaimPart } from "#components/report/claim-row.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { type ChangeNames, changedTerm, changeWords } from "#domain/report/change-words.ts";
import { restatedSentence } from "#domain/report/restated-words.ts";
import type { RestatedCell } from "#domain/report/restatement.ts";

interface Props {
  readonly restated: RestatedCell;
  readonly names: ChangeNames;
  readonly zone: string;
}

/** What an answer was before it was restated, with when and why, beside what it is now. */
export function RestatedAnswer({ restated, names, zone }: Props) {
  return (
    <ClaimPart title="Restated">
      <p>{restatedSentence(restated, zone)}</p>
      {restated.changes.map((change) => (
        <div key={change.field}>
          <p>{changedTerm(change.section, change.field)}, as it was:</p>
          <del>
            <ProseText text={changeWords(change, names).was} />
          </del>
        </div>
      ))}
    </ClaimPart>
  );
}
