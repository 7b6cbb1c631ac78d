import { SourceNote } from "#components/report/source-note.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PrinciplePage } from "#db/queries/principle-page.ts";
import { listWords } from "#domain/comparison/count-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { confidenceWords } from "#domain/framework/confidence-words.ts";
import { serviceWords } from "#domain/framework/organisation-words.ts";
import { withStop } from "#domain/framework/sentence.ts";

/** Recommended practice under a principle, and which commitments it serves. */
export function Mitigations({ page: { mitigations, commitments, edition } }: { readonly page: PrinciplePage }) {
  if (mitigations.length === 0) return null;
  const names = new Map(commitments.map(({ fact }) => [fact.key, fact.short]));
  return (
    <Section
      id="mitigations"
      intro={`Practice that serves the commitments: recommended, never owed. ${edition.mitigationsNote ?? ""}`}
      title="Mitigations"
    >
      <ul>
        {mitigations.map(({ fact, cited }) => (
          <li className="border-b border-rule py-4" id={`mitigation-${fact.key}`} key={fact.key}>
            <p className="prose">{fact.title}</p>
            <p className="source mt-1">
              <b>Serves:</b> {servesWords(fact.mappedCommitments.map((key) => names.get(key) ?? key))}
              {fact.mappingBasis === "editorial" && ", in the compilers' judgement"}.
              {fact.appliesTo.length > 0 && ` For ${listWords(fact.appliesTo.map(serviceWords))}.`}
              {fact.note !== null && ` ${withStop(capitalised(fact.note))}`}
              {fact.confidence !== null && ` ${capitalised(confidenceWords(fact.confidence))}.`}
            </p>
            <SourceNote {...cited} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function servesWords(names: readonly string[]): string {
  return names.length === 0 ? "no single commitment" : listWords(names);
}
