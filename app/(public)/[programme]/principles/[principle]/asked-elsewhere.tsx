import { DemandList, InstrumentList } from "#components/report/asked-elsewhere.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PrinciplePage } from "#db/queries/principle-page.ts";

/** What law, standards and others ask that a principle's commitments relate to. */
export function AskedElsewhere({ page: { instruments, demands, commitments } }: { readonly page: PrinciplePage }) {
  const names = new Map(commitments.map(({ fact }) => [fact.key, fact.short]));
  return (
    <>
      {instruments.length > 0 && (
        <Section
          id="law"
          intro="Laws, standards and codes that these commitments relate to, as they stood on the day given. Which commitment each relates to is the compilers' judgement. This is not legal advice."
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
