import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FiledReport } from "#app/(public)/[programme]/companies/[company]/[period]/filed-report.tsx";
import { RelayedReport } from "#app/(public)/[programme]/companies/[company]/[period]/relayed-report.tsx";
import { periodTitle } from "#app/(public)/[programme]/companies/[company]/[period]/title.ts";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string; readonly company: string; readonly period: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(companyPeriodPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programme, company, period } = await params;
  const page = await load(programme, company, period);
  if (page === null) return {};
  const { title, description } = periodTitle(page.shown);
  return {
    title: `${page.shown.company.name}: ${title}, ${page.frame.name}`,
    description,
    alternates: { canonical: `/${programme}/companies/${company}/${period}` },
  };
}

export default async function CompanyPeriodRoute({ params, searchParams }: Props) {
  const { programme, company, period } = await params;
  const companyPath = `/${programme}/companies/${company}`;
  const path = `${companyPath}/${period}`;
  noQuery(path, await searchParams);
  const page = await load(programme, company, period);
  if (page === null) notFound();
  const { frame, shown } = page;
  return (
    <ProgrammeFrame frame={frame} path={path} room="companies">
      {shown.kind === "filed" ? (
        <FiledReport companyPath={companyPath} programme={programme} shown={shown} />
      ) : (
        <RelayedReport companyPath={companyPath} programme={programme} shown={shown} />
      )}
    </ProgrammeFrame>
  );
}
