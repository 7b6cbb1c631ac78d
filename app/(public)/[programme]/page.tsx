import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { JointAccounts } from "#app/(public)/[programme]/joint-accounts.tsx";
import { matrixLinks } from "#app/(public)/[programme]/matrix-links.ts";
import { onlyQuery, pathWith, type SearchParams } from "#app/(public)/address.ts";
import { SummaryText } from "#app/(public)/summary-text.tsx";
import { MatrixView } from "#components/comparison/matrix-view.tsx";
import { PeriodSelector } from "#components/comparison/period-selector.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type MatrixPage, matrixPage } from "#db/queries/matrix.ts";
import { matrixSummary } from "#domain/comparison/matrix-summary.ts";
import { choiceWords, matrixTitle } from "#domain/comparison/matrix-title.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(matrixPage);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { programme } = await params;
  const { period } = await searchParams;
  const page = await load(programme, typeof period === "string" && period !== "" ? period : null);
  if (page === null) return {};
  const { matrix, chosen } = page.shown;
  return {
    title: `${matrixTitle(matrix, chosen)}: ${page.frame.name}`,
    description: matrixSummary(matrix)
      .map((part) => part.text)
      .join(""),
    alternates: { canonical: pathWith(`/${programme}`, "period", chosen) },
  };
}

export default async function ProgrammePage({ params, searchParams }: Props) {
  const { programme } = await params;
  const period = onlyQuery(`/${programme}`, await searchParams, "period");
  const page = await load(programme, period);
  if (page === null) notFound();
  const { frame, shown } = page;
  const { matrix, chosen, periods, coverageWarning, joint } = shown;
  const title = matrixTitle(matrix, chosen);
  const path = pathWith(`/${programme}`, "period", chosen);
  return (
    <ProgrammeFrame frame={frame} isWide={matrix.columns.length > 6} path={path} room="matrix">
      <PageHeading deck={<SummaryText parts={matrixSummary(matrix)} />} title={title} />
      <ToolStrip end={<LinkRow links={[{ text: "All companies", href: `/${programme}/companies` }]} />}>
        <PeriodSelector options={optionsOf(shown)} selected={chosen ?? ""} />
      </ToolStrip>
      {coverageWarning !== null && (
        <p className="matrix-note prose">
          <b>What this matrix cannot say.</b> {coverageWarning}
        </p>
      )}
      <MatrixView caption={`${frame.name}: ${title}`} links={matrixLinks(programme, matrix, periods)} matrix={matrix} />
      <Legend family={matrix.family} />
      {joint.length > 0 && <JointAccounts accounts={joint} matrix={matrix} />}
    </ProgrammeFrame>
  );
}

function optionsOf({ matrix: { family }, choices }: MatrixPage) {
  return [
    { value: "", text: choiceWords(family, null) },
    ...choices.map((choice) => ({ value: choice.key, text: choiceWords(family, choice) })),
  ];
}
