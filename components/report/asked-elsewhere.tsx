import { SourceNote } from "#components/report/source-note.tsx";
import { listWords } from "#domain/comparison/count-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import type { Cited } from "#domain/framework/cited.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import { jurisdictionWords } from "#domain/framework/jurisdiction-words.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

interface Told<Fact> {
  readonly fact: Fact;
  readonly cited: Cited;
}

interface Props<Fact> {
  readonly told: readonly Told<Fact>[];
  /** What the commitments are called that are named; others are left out. */
  readonly names: ReadonlyMap<string, string>;
}

/** Laws, standards and codes, each with its status and the day of which that is known. */
export function InstrumentList({ told, names }: Props<EntryDocuments["instrument_listed"]>) {
  return told.map(({ fact, cited }) => (
    <article
      aria-labelledby={`instrument-${fact.key}-title`}
      className="claim"
      id={`instrument-${fact.key}`}
      key={fact.key}
    >
      <div>
        <h3 id={`instrument-${fact.key}-title`}>{fact.name}</h3>
        <p className="source mt-1">
          {jurisdictionWords(fact.jurisdiction)}, {fact.kind}
        </p>
      </div>
      <div className="claim-account">
        <p className="prose">
          <b>{withStop(capitalised(fact.status))}</b>
        </p>
        {fact.note !== null && <p className="prose mt-2">{fact.note}</p>}
        <SourceNote {...cited} />
      </div>
      <div className="claim-aside">
        <p>
          <b>Date:</b> {fact.date === null ? "not given" : partialDateWords(fact.date)}
        </p>
        <p>
          <b>Checked on:</b> {partialDateWords(fact.checkedOn)}
          {fact.checkNote !== null && `, ${fact.checkNote}`}
        </p>
        <p>
          <b>Relates to:</b> {namesOf(fact.commitments, names)}
          {fact.mappingBasis === "editorial" && ", in the compilers' judgement"}
        </p>
      </div>
    </article>
  ));
}

/** What others publicly demand. */
export function DemandList({ told, names }: Props<EntryDocuments["demand_recorded"]>) {
  return (
    <ul>
      {told.map(({ fact, cited }) => (
        <li className="border-b border-rule py-4" id={`demand-${fact.key}`} key={fact.key}>
          <p className="prose">{withStop(fact.text)}</p>
          <p className="source mt-1">
            Asked of {fact.demandedOf}. Relates to {namesOf(fact.commitments, names)}
            {fact.mappingBasis === "editorial" && ", in the compilers' judgement"}.
          </p>
          <SourceNote {...cited} />
        </li>
      ))}
    </ul>
  );
}

function namesOf(keys: readonly string[], names: ReadonlyMap<string, string>): string {
  return listWords(keys.flatMap((key) => names.get(key) ?? []));
}
