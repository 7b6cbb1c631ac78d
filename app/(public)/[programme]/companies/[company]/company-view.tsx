import { companyTables } from "#app/(public)/[programme]/companies/[company]/company-data.ts";
import { CompiledCompany } from "#app/(public)/[programme]/companies/[company]/compiled-company.tsx";
import { FilingCompany } from "#app/(public)/[programme]/companies/[company]/filing-company.tsx";
import { OtherOrganisation } from "#app/(public)/[programme]/companies/[company]/other-organisation.tsx";
import { companySummary } from "#app/(public)/[programme]/companies/[company]/summary.ts";
import { ToldOfIt } from "#app/(public)/[programme]/companies/[company]/told-of-it.tsx";
import { WhatItIs } from "#app/(public)/[programme]/companies/[company]/what-it-is.tsx";
import { SummaryText } from "#app/(public)/summary-text.tsx";
import type { View } from "#app/(public)/view.ts";
import { SourceList } from "#components/report/source-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { type CompanyPage, companyPage } from "#db/queries/company-page.ts";

/** An organisation: what it said, period by period, and what the record holds of it. */
export const companyView: View = {
  at: "companies/:company",
  room: "companies",
  queries: [],
  open: async (reading, { parts: { company = "" } }) => {
    const shown = await companyPage(reading, company);
    if (shown === null) return null;
    return {
      title: shown.facts.organisation.fact.name,
      description: companySummary(shown)
        .map((part) => part.text)
        .join(""),
      tables: companyTables(shown),
      body: ({ base }) => <CompanyBody base={base} path={`${base}/companies/${company}`} shown={shown} />,
    };
  },
};

interface Props {
  readonly shown: CompanyPage;
  readonly base: string;
  readonly path: string;
}

function CompanyBody({ shown, base, path }: Props) {
  const { name } = shown.facts.organisation.fact;
  return (
    <>
      <PageHeading
        deck={<SummaryText parts={companySummary(shown)} />}
        title={name}
        trail={[{ text: "Companies", href: `${base}/companies` }, { text: name }]}
      />
      <Standing base={base} path={path} shown={shown} />
      <WhatItIs facts={shown.facts} standing={shown.standing} />
      <ToldOfIt facts={shown.facts} />
      {shown.sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={shown.sources} />
        </Section>
      )}
    </>
  );
}

function Standing({ shown: { facts, standing }, base, path }: Props) {
  const { name } = facts.organisation.fact;
  switch (standing.kind) {
    case "filed":
      return <FilingCompany base={base} company={standing} name={name} path={path} />;
    case "compiled":
      return <CompiledCompany base={base} company={standing} name={name} path={path} />;
    case "other":
      return <OtherOrganisation accounts={standing.accounts} name={name} path={path} />;
  }
}
