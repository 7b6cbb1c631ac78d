import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  type DisclosedParams,
  loadDisclosed,
} from "#app/(public)/[programme]/companies/[company]/[period]/evidence/[number]/load-disclosed.ts";
import { supportNames } from "#app/(public)/[programme]/companies/[company]/[period]/support-names.ts";
import { commitmentNames } from "#app/(public)/[programme]/companies/[company]/commitment-names.ts";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { CheckAFile } from "#components/report/check-a-file.tsx";
import { FiledEvidenceFacts } from "#components/report/filed-evidence.tsx";
import { SaidBy } from "#components/report/said-by.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { evidenceKindWords, fileWords } from "#domain/evidence/kind-words.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";
import { periodOf } from "#domain/framework/period.ts";

interface Props {
  readonly params: Promise<DisclosedParams>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programme, company, period, number } = await params;
  const page = await loadDisclosed(programme, company, period, number);
  if (page === null) return {};
  return {
    title: `${page.disclosed.title}: ${page.shown.company.name}, ${page.frame.name}`,
    alternates: { canonical: `/${programme}/companies/${company}/${period}/evidence/${number}` },
  };
}

export default async function DisclosedPage({ params, searchParams }: Props) {
  const { programme, company, period, number } = await params;
  const home = `/${programme}/companies/${company}/${period}`;
  const page = await loadDisclosed(programme, company, period, number);
  if (page === null) notFound();
  noQuery(`${home}/evidence/${number}`, await searchParams);
  const { frame, shown, revision, evidence, disclosed } = page;
  const commitments = commitmentNames(shown.signatory.edition, `/${programme}`);
  const kind = evidence.about === null ? "Document" : evidenceKindWords(evidence.about.kind);
  return (
    <ProgrammeFrame frame={frame} path={home} room="companies">
      <PageHeading
        deck={`${kind} that ${shown.company.name} handed in with its report and shows to everybody.`}
        title={disclosed.title}
        trail={[
          { text: "Companies", href: `/${programme}/companies` },
          { text: shown.company.name, href: `/${programme}/companies/${company}` },
          { text: periodOf(shown.period.key).label, href: home },
          { text: `Document ${number}` },
        ]}
      />
      <p>
        <LinkButton href={`${home}/evidence/${number}/file`} look="secondary">
          Download ({fileWords(disclosed.type, disclosed.size)})
        </LinkButton>
      </p>
      <Inset title="Written by the company.">
        The register checked that it holds no pictures and no scripts, and nothing of what it says. Open it as you would
        open any file from the internet.
      </Inset>
      <Section
        id="facts"
        intro="The salted hash is the SHA-256 of the salt’s 32 bytes followed by the 32 bytes of the file’s SHA-256. It went on the record when the report was filed."
        title="What the record says of it"
      >
        <FiledEvidenceFacts evidence={evidence} names={supportNames(shown.period, commitments)} />
        <CheckAFile
          documents={[{ name: "this document", commitment: evidence.commitment, salt: disclosed.salt }]}
          found="Its salted hash went on the record when the report was filed."
        />
        <SaidBy
          certified={revision.certified}
          company={shown.company.name}
          entry={{ position: revision.entry, href: `/${programme}/record/${revision.entry}` }}
          on={dayOfInstantWords(revision.filedAt, shown.period.deadline.zone)}
        />
      </Section>
    </ProgrammeFrame>
  );
}
