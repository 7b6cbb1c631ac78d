import type { View } from "#app/(public)/view.ts";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { Timeline } from "#components/report/timeline.tsx";
import { Listing } from "#components/report/told-facts.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { modelsPage, type ToldPage } from "#db/queries/told-facts.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { listingsTable } from "#domain/data/told-tables.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** Models and datasets by host: where each was to be had, since when, and who acted. */
export const modelsView: View = {
  at: "models",
  queries: [],
  open: async (reading) => {
    const page = await modelsPage(reading);
    const facts = page.facts.map(({ fact }) => fact);
    return {
      title: "Models and where they are listed",
      description:
        "Models and datasets on the sites that host them: available or taken away, since when, and who acted.",
      tables: [listingsTable(facts, page.nameOf), sourceTable(page.sources)],
      body: ({ base, name }) => <ModelsBody base={base} page={page} programme={name} />,
    };
  },
};

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly page: ToldPage<EntryDocuments["listing_recorded"]>;
}

function ModelsBody({ base, programme, page: { facts, nameOf, sources } }: Props) {
  const models = Map.groupBy(facts, ({ fact }) => fact.model);
  return (
    <>
      <PageHeading
        deck="That one listing ended says nothing of copies elsewhere: each host, and each listing, stands by itself, and only as of the day given."
        title="Models and where they are listed"
        trail={[{ text: programme, href: base }, { text: "Models" }]}
      />
      {facts.length === 0 && <Missing word="The record of this programme tells of no listing." />}
      {[...models].map(([model, listings]) => (
        <Section id={listings[0]?.fact.key ?? model} key={model} title={model}>
          <Timeline
            items={listings.map(({ fact, cited }) => ({
              key: `${fact.key}-listing`,
              when: nameOf.get(fact.host) ?? fact.host,
              what: (
                <>
                  <Listing listing={fact} />
                  {fact.whoActed === null && <p className="source">Who acted: unknown.</p>}
                  <p className="source">Known as of {partialDateWords(fact.asOf)}.</p>
                </>
              ),
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
