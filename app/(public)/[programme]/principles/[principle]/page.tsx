import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { AskedElsewhere } from "#app/(public)/[programme]/principles/[principle]/asked-elsewhere.tsx";
import { Commitments } from "#app/(public)/[programme]/principles/[principle]/commitments.tsx";
import { Mitigations } from "#app/(public)/[programme]/principles/[principle]/mitigations.tsx";
import { WhoSaysWhat } from "#app/(public)/[programme]/principles/[principle]/who-says-what.tsx";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { principlePage } from "#db/queries/principle-page.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string; readonly principle: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(principlePage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programme, principle } = await params;
  const page = await load(programme, principle);
  if (page === null) return {};
  const { name, statement } = page.shown.principle.fact;
  return {
    title: `${name}, ${page.frame.name}`,
    description: statement,
    alternates: { canonical: `/${programme}/principles/${principle}` },
  };
}

export default async function PrincipleRoute({ params, searchParams }: Props) {
  const { programme, principle: key } = await params;
  const path = `/${programme}/principles/${key}`;
  noQuery(path, await searchParams);
  const page = await load(programme, key);
  if (page === null) notFound();
  const { frame, shown } = page;
  const { principle, edition, sources } = shown;
  const others = frame.principles.filter((one) => one.key !== key);
  return (
    <ProgrammeFrame frame={frame} isWide={shown.matrix.columns.length > 6} path={path} room="principles">
      <PageHeading
        deck={principle.fact.statement}
        title={principle.fact.name}
        trail={[{ text: frame.name, href: `/${programme}` }, { text: principle.fact.name }]}
      />
      <ToolStrip
        end={<LinkRow links={others.map((one) => ({ text: one.name, href: `/${programme}/principles/${one.key}` }))} />}
      >
        <span>
          Edition <b>{edition.name}</b>, {partialDateWords(edition.date)}
        </span>
      </ToolStrip>
      <SourceNote {...principle.cited} />
      <Commitments page={shown} />
      <WhoSaysWhat page={shown} programme={programme} />
      <Mitigations page={shown} />
      <AskedElsewhere page={shown} />
      {sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={sources} />
        </Section>
      )}
    </ProgrammeFrame>
  );
}
