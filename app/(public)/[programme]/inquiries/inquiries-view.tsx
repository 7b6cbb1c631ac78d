import type { View } from "#app/(public)/view.ts";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { Timeline } from "#components/report/timeline.tsx";
import { Inquiry } from "#components/report/told-facts.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { inquiriesPage, type ToldPage } from "#db/queries/told-facts.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { inquiriesTable } from "#domain/data/told-tables.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** Questions put to organisations: by whom, when, and the reply or the days without one. */
export const inquiriesView: View = {
  at: "inquiries",
  queries: [],
  open: async (reading) => {
    const page = await inquiriesPage(reading);
    const facts = page.facts.map(({ fact }) => fact);
    const replied = facts.filter(({ reply }) => reply !== null).length;
    return {
      title: "Questions and replies",
      description: `${facts.length} questions that others put to organisations, ${replied} with a reply known.`,
      tables: [inquiriesTable(facts, page.nameOf), sourceTable(page.sources)],
      body: ({ base, name }) => <InquiriesBody base={base} page={page} programme={name} />,
    };
  },
};

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly page: ToldPage<EntryDocuments["inquiry_recorded"]>;
}

function InquiriesBody({ base, programme, page: { facts, nameOf, sources } }: Props) {
  const asked = Map.groupBy(facts, ({ fact }) => fact.askedOf);
  return (
    <>
      <PageHeading
        deck="What others asked, and what came back. No reply known means that none was found by the day given: it may have come otherwise. Days are counted only where both days are known."
        title="Questions and replies"
        trail={[{ text: programme, href: base }, { text: "Questions" }]}
      />
      {facts.length === 0 && <Missing word="The record of this programme tells of no question." />}
      {[...asked].map(([organisation, inquiries]) => (
        <Section
          id={organisation}
          intro={
            <>
              {inquiries.some(({ fact }) => fact.isSignatory) ? "A signatory." : "Has not signed."}{" "}
              <a href={`${base}/companies/${organisation}`}>All that the record tells of it</a>
            </>
          }
          key={organisation}
          title={nameOf.get(organisation) ?? organisation}
        >
          <Timeline
            items={inquiries.map(({ fact, cited }) => ({
              key: fact.key,
              when: fact.askedOn === null ? "Day not given" : partialDateWords(fact.askedOn),
              dateTime: fact.askedOn ?? undefined,
              what: <Inquiry inquiry={fact} />,
              source: <SourceNote {...cited} />,
            }))}
          />
        </Section>
      ))}
      {sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  );
}
