import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CompiledCompany } from "#app/(public)/[programme]/companies/[company]/compiled-company.tsx";
import { FilingCompany } from "#app/(public)/[programme]/companies/[company]/filing-company.tsx";
import { OtherOrganisation } from "#app/(public)/[programme]/companies/[company]/other-organisation.tsx";
import { companySummary } from "#app/(public)/[programme]/companies/[company]/summary.ts";
import { ToldOfIt } from "#app/(public)/[programme]/companies/[company]/told-of-it.tsx";
import { WhatItIs } from "#app/(public)/[programme]/companies/[company]/what-it-is.tsx";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { SummaryText } from "#app/(public)/summary-text.tsx";
import { SourceList } from "#components/report/source-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { type CompanyPage, companyPage } from "#db/queries/company-page.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string; readonly company: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(companyPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programme, company } = await params;
  const page = await load(programme, company);
  if (page === null) return {};
  return {
    title: `${page.shown.facts.organisation.fact.name}, ${page.frame.name}`,
    description: companySummary(page.shown)
      .map((part) => part.text)
      .join(""),
    alternates: { canonical: `/${programme}/companies/${company}` },
  };
}

export default async function CompanyRoute({ params, searchParams }: Props) {
  const { programme, company } = await params;
  const path = `/${programme}/companies/${company}`;
  noQuery(path, await searchParams);
  const page = await load(programme, company);
  if (page === null) notFound();
  const { frame, shown } = page;
  const { name } = shown.facts.organisation.fact;
  return (
    <ProgrammeFrame frame={frame} path={path} room="companies">
      <PageHeading
        deck={<SummaryText parts={companySummary(shown)} />}
        title={name}
        trail={[{ text: "Companies", href: `/${programme}/companies` }, { text: name }]}
      />
      <Standing path={path} programme={programme} shown={shown} />
      <WhatItIs facts={shown.facts} standing={shown.standing} />
      <ToldOfIt facts={shown.facts} />
      {shown.sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={shown.sources} />
        </Section>
      )}
    </ProgrammeFrame>
  );
}

interface StandingProps {
  readonly shown: CompanyPage;
  readonly programme: string;
  readonly path: string;
}

function Standing({ shown: { facts, standing }, programme, path }: StandingProps) {
  const { name } = facts.organisation.fact;
  switch (standing.kind) {
    case "filed":
      return <FilingCompany company={standing} name={name} path={path} programme={programme} />;
    case "compiled":
      return <CompiledCompany company={standing} name={name} path={path} programme={programme} />;
    case "other":
      return <OtherOrganisation accounts={standing.accounts} name={name} path={path} />;
  }
}
