import { DemandList, InstrumentList } from "#components/report/asked-elsewhere.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CommitmentPage } from "#db/queries/commitment-page.ts";

/** What serves a commitment, and what law, standards and others ask that it relates to. */
export function AskedOfIt({ page }: { readonly page: CommitmentPage }) {
  const { mitigations, instruments, demands, edition } = page;
  const names = new Map(edition.commitments.map(({ key, short }) => [key, short]));
  return (
    <>
      {mitigations.length > 0 && (
        <Section
          id="mitigations"
          intro="Practice that serves it: recommended, never owed. Which serves which is the compilers’ judgement where nothing else is said."
          title="Mitigations"
        >
          <ul>
            {mitigations.map(({ fact, cited }) => (
              <li className="border-b border-rule py-4" id={`mitigation-${fact.key}`} key={fact.key}>
                <p className="prose">{fact.title}</p>
                <SourceNote {...cited} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {instruments.length > 0 && (
        <Section
          id="law"
          intro="Laws, standards and codes that it relates to, as they stood on the day given. This is not legal advice."
          title="Law and standards"
        >
          <InstrumentList names={names} told={instruments} />
        </Section>
      )}
      {demands.length > 0 && (
        <Section
          id="demands"
          intro="What others publicly ask of companies. Nobody has thereby promised it."
          title="Demands"
        >
          <DemandList names={names} told={demands} />
        </Section>
      )}
    </>
  );
}
