import { SourceNote } from "#components/report/source-note.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PrinciplePage } from "#db/queries/principle-page.ts";
import { listWords } from "#domain/comparison/count-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import { jurisdictionWords } from "#domain/framework/jurisdiction-words.ts";
import { withStop } from "#domain/framework/sentence.ts";

/** What law, standards and others ask that a principle's commitments relate to. */
export function AskedElsewhere({ page: { instruments, demands, commitments } }: { readonly page: PrinciplePage }) {
  const names = new Map(commitments.map(({ fact }) => [fact.key, fact.short]));
  const here = (keys: readonly string[]) => listWords(keys.flatMap((key) => names.get(key) ?? []));
  return (
    <>
      {instruments.length > 0 && (
        <Section
          id="law"
          intro="Laws, standards and codes that these commitments relate to, as they stood on the day given. Which commitment each relates to is the compilers' judgement. This is not legal advice."
          title="Law and standards"
        >
          {instruments.map(({ fact, cited }) => (
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
                  <b>Relates to:</b> {here(fact.commitments)}
                  {fact.mappingBasis === "editorial" && ", in the compilers' judgement"}
                </p>
              </div>
            </article>
          ))}
        </Section>
      )}
      {demands.length > 0 && (
        <Section
          id="demands"
          intro="What others publicly ask of companies. Nobody has thereby promised it."
          title="Demands"
        >
          <ul>
            {demands.map(({ fact, cited }) => (
              <li className="border-b border-rule py-4" id={`demand-${fact.key}`} key={fact.key}>
                <p className="prose">{withStop(fact.text)}</p>
                <p className="source mt-1">
                  Asked of {fact.demandedOf}. Relates to {here(fact.commitments)}
                  {fact.mappingBasis === "editorial" && ", in the compilers' judgement"}.
                </p>
                <SourceNote {...cited} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
