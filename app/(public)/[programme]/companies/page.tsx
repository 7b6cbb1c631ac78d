import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CompiledTable, FiledTable } from "#app/(public)/[programme]/companies/company-tables.tsx";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { companiesPage } from "#db/queries/companies.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(companiesPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programme } = await params;
  const page = await load(programme);
  if (page === null) return {};
  return {
    title: `Companies: ${page.frame.name}`,
    description: `The ${page.shown.companies.length} signatories of ${page.frame.name}, since when, and what the register holds of each.`,
    alternates: { canonical: `/${programme}/companies` },
  };
}

export default async function CompaniesPage({ params, searchParams }: Props) {
  const { programme } = await params;
  const path = `/${programme}/companies`;
  noQuery(path, await searchParams);
  const page = await load(programme);
  if (page === null) notFound();
  const { frame, shown } = page;
  const Table = TABLES[frame.family];
  return (
    <ProgrammeFrame frame={frame} path={path} room="companies">
      <PageHeading deck={DECKS[frame.family]} title="Companies" />
      <Table companies={shown.companies} programme={programme} />
      {shown.others.length > 0 && (
        <Section id="others" intro="The record speaks of these too. They have not signed." title="Other organisations">
          <LinkRow
            links={shown.others.map((other) => ({ text: other.name, href: `/${programme}/companies/${other.key}` }))}
          />
        </Section>
      )}
    </ProgrammeFrame>
  );
}

const TABLES = { filed: FiledTable, compiled: CompiledTable };

const DECKS = {
  filed:
    "Every signatory, by name. Each page shows what the company reported, period by period, and what it left unsaid.",
  compiled:
    "Every signatory, by name. Each page shows what the company and others published, with the source and how far it was verified. What is not here may still have been published.",
};
