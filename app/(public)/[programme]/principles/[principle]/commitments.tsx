import { SourceNote } from "#components/report/source-note.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PrinciplePage } from "#db/queries/principle-page.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { confidenceWords } from "#domain/framework/confidence-words.ts";
import { withStop } from "#domain/framework/sentence.ts";

/** What signatories undertake under a principle, each with its source and what asks for the same elsewhere. */
export function Commitments({ page }: { readonly page: PrinciplePage }) {
  const { commitments, edition } = page;
  return (
    <Section id="commitments" intro={edition.commitmentsNote ?? undefined} title="Commitments">
      {commitments.map(({ fact, cited }) => (
        <article aria-labelledby={`${fact.key}-title`} className="claim" id={fact.key} key={fact.key}>
          <h3 id={`${fact.key}-title`}>{fact.short}</h3>
          <div className="claim-account">
            <p className="prose">
              <b>{fact.title}</b>
            </p>
            <p className="prose">{fact.summary}</p>
            {fact.note !== null && <p className="source">Note: {withStop(fact.note)}</p>}
            {fact.confidence !== null && <p className="source">{capitalised(confidenceWords(fact.confidence))}.</p>}
            <SourceNote {...cited} />
          </div>
          <Related commitment={fact.key} page={page} />
        </article>
      ))}
    </Section>
  );
}

function Related({ commitment, page }: { readonly commitment: string; readonly page: PrinciplePage }) {
  const demands = page.demands.filter(({ fact }) => fact.commitments.includes(commitment));
  const instruments = page.instruments.filter(({ fact }) => fact.commitments.includes(commitment));
  if (demands.length + instruments.length === 0) return null;
  return (
    <div className="claim-aside">
      <b>Related, in the compilers&rsquo; judgement</b>
      <ul className="mt-1 grid gap-1">
        {instruments.map(({ fact }) => (
          <li key={fact.key}>
            <a href={`#instrument-${fact.key}`}>{fact.name}</a>
          </li>
        ))}
        {demands.map(({ fact }) => (
          <li key={fact.key}>
            <a href={`#demand-${fact.key}`}>{fact.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
