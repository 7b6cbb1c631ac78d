import type { Metadata } from "next";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { AUDIENCES } from "#app/(public)/audiences.tsx";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { homePage, type ProgrammeCard } from "#db/queries/home.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";

export const metadata: Metadata = {
  title: { absolute: "Safety by Design Register" },
  description:
    "What AI companies say they do to keep their models from being used to sexually abuse children: commitment by commitment, each statement with its source and how far it was checked.",
  alternates: { canonical: "/" },
};

export default async function HomePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  noQuery("/", await searchParams);
  const programmes = await homePage();
  return (
    <SiteFrame current="/">
      <PageHeading
        deck="What AI companies say they do to keep their models from being used to sexually abuse children: commitment by commitment, each statement with its source and how far it was checked."
        title="A public register of commitments"
      />
      {programmes.map((programme) => (
        <Programme key={programme.key} programme={programme} />
      ))}
      <Section id="who" title="Who it is for">
        <DefinitionRows rows={AUDIENCES.map(({ who, what }) => ({ term: who, description: what }))} />
      </Section>
    </SiteFrame>
  );
}

function Programme({ programme }: { readonly programme: ProgrammeCard }) {
  const { key, name, summary, signatories, entries, lastEntryAt } = programme;
  const links = [
    { text: "Matrix", href: `/${key}` },
    { text: "Companies", href: `/${key}/companies` },
    { text: "Record", href: `/${key}/record` },
  ];
  return (
    <Section id={key} intro={summary} title={name}>
      <DefinitionRows
        rows={[
          { term: "Read", description: <LinkRow links={links} /> },
          { term: "How it is filled", description: KINDS[kindOf(programme)] },
          { term: "Signatories", description: signatories },
          {
            term: "Record",
            description: `${entries.toLocaleString("en-GB")} entries, the newest of ${dayOfInstantWords(lastEntryAt, "UTC")}`,
          },
        ]}
      />
    </Section>
  );
}

function kindOf({ isPractice, family }: ProgrammeCard): keyof typeof KINDS {
  return isPractice ? "practice" : family;
}

const KINDS = {
  compiled: "Compiled from named public sources. The companies have not filed here and have not agreed to.",
  filed: "Filed here by the companies themselves, each report certified by an officer.",
  practice: "Made-up companies, for practice. Nothing in it is about a real organisation.",
};
