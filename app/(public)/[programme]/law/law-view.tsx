import type { View } from "#app/(public)/view.ts";
import { MatrixView } from "#components/comparison/matrix-view.tsx";
import { PublicTableView } from "#components/data/public-table-view.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { DemandList, InstrumentList } from "#components/report/asked-elsewhere.tsx";
import { SourceList } from "#components/report/source-list.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { type LawPage, lawPage } from "#db/queries/law-page.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { crosswalkTable, demandsTable, instrumentsTable } from "#domain/data/told-tables.ts";

/** What law, standards and others ask, beside the commitments and what signatories say of them. */
export const lawView: View = {
  at: "law",
  queries: [],
  open: async (reading, { base }) => {
    const page = await lawPage(reading);
    const instruments = page.instruments.map(({ fact }) => fact);
    const demands = page.demands.map(({ fact }) => fact);
    return {
      title: "Law, standards and demands",
      description: `${instruments.length} laws, standards and codes with their status on the day it was checked, and ${demands.length} public demands, beside the commitments that they relate to.`,
      isWide: true,
      tables: [
        crosswalkTable(instruments, page.commitments),
        instrumentsTable(instruments),
        demandsTable(demands),
        sourceTable(page.sources),
      ],
      body: ({ name }) => <LawBody base={base} page={page} programme={name} />,
    };
  },
};

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly page: LawPage;
}

function LawBody({ base, programme, page }: Props) {
  const { instruments, demands, commitments, sources } = page;
  const names = new Map(commitments.map(({ key, short }) => [key, short]));
  return (
    <>
      <PageHeading
        deck="What law, standards and others ask of companies, beside what these commitments ask. Statuses are of the day given and no later; none of this is legal advice."
        title="Law, standards and demands"
        trail={[{ text: programme, href: base }, { text: "Law" }]}
      />
      {instruments.length + demands.length === 0 && (
        <Missing word="The record of this programme tells of no law, standard or demand." />
      )}
      {instruments.length > 0 && (
        <>
          <Section
            id="crosswalk"
            intro="Which commitment each relates to is the compilers’ judgement. That something relates does not say that keeping a commitment is enough for the law."
            title="Which relates to what"
          >
            <PublicTableView
              isCaptionHidden
              table={crosswalkTable(
                instruments.map(({ fact }) => fact),
                commitments,
              )}
            />
          </Section>
          <Section id="law" title="Each of them">
            <InstrumentList names={names} told={instruments} />
          </Section>
        </>
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
      {demands.length > 0 && page.answers.matrix.columns.length > 0 && <Answers base={base} page={page} />}
      {sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  );
}

function Answers({ base, page: { answers } }: { readonly base: string; readonly page: LawPage }) {
  const { matrix, periods } = answers;
  return (
    <Section
      id="answers"
      intro="For each demand, what is known of the commitments that it relates to. The commitments ask for other things than the demands do, so a mark here is no answer to a demand."
      title="The demands beside what signatories say"
    >
      <MatrixView
        caption={`Demands and the commitments they relate to: latest, ${matrix.columns.length} signatories`}
        links={{
          cell: ({ company, commitment }) => {
            const period = periods.get(company);
            const path = `${base}/companies/${company}`;
            return period === undefined ? `${path}#${commitment}` : `${path}/${period}#${commitment}`;
          },
          company: (company) => `${base}/companies/${company}`,
          commitment: (commitment) => `${base}/commitments/${commitment}`,
        }}
        matrix={matrix}
      />
      <Legend family={matrix.family} />
    </Section>
  );
}
