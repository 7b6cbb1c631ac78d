import type { View } from "#app/(public)/view.ts";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { Timeline } from "#components/report/timeline.tsx";
import { Happening } from "#components/report/told-facts.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { SelectForm } from "#components/ui/select-form.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type ToldPage, timelinePage } from "#db/queries/told-facts.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { timelineTable } from "#domain/data/told-tables.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

type Entry = EntryDocuments["timeline_entry_added"];

/** What happened in the field, dated and sourced; of one organisation where the address asks for one. */
export const timelineView: View = {
  at: "timeline",
  queries: ["organisation"],
  open: async (reading, { query }) => {
    const page = await timelinePage(reading);
    const asked = query["organisation"] ?? null;
    const isKnown = asked === null || page.facts.some(({ fact }) => fact.organisations.includes(asked));
    if (!isKnown) return null;
    const facts = page.facts.filter(({ fact }) => asked === null || fact.organisations.includes(asked));
    const name = asked === null ? null : (page.nameOf.get(asked) ?? asked);
    return {
      title: name === null ? "Timeline" : `Timeline: ${name}`,
      description: `What happened${name === null ? "" : `, as far as it concerns ${name}`}: ${facts.length} dated entries, each with its source.`,
      tables: [
        timelineTable(
          facts.map(({ fact }) => fact),
          page.nameOf,
        ),
        sourceTable(page.sources),
      ],
      body: ({ base, name: programme }) => (
        <TimelineBody asked={asked} base={base} facts={facts} page={page} programme={programme} />
      ),
    };
  },
};

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly page: ToldPage<Entry>;
  readonly facts: ToldPage<Entry>["facts"];
  readonly asked: string | null;
}

function TimelineBody({ base, programme, page, facts, asked }: Props) {
  const concerned = [...new Set(page.facts.flatMap(({ fact }) => fact.organisations))].toSorted();
  const years = Map.groupBy(facts, ({ fact }) => fact.date.slice(0, 4));
  const options = [
    { value: "", text: "Everything" },
    ...concerned.map((key) => ({ value: key, text: page.nameOf.get(key) ?? key })),
  ];
  return (
    <>
      <PageHeading
        deck="What happened around these commitments, latest first. What is not here may have happened all the same."
        title={asked === null ? "Timeline" : `Timeline: ${page.nameOf.get(asked) ?? asked}`}
        trail={[{ text: programme, href: base }, { text: "Timeline" }]}
      />
      {page.facts.length === 0 ? (
        <Missing word="The record of this programme tells of no occurrence." />
      ) : (
        <ToolStrip>
          <SelectForm label="Concerning" name="organisation" options={options} selected={asked ?? ""} />
        </ToolStrip>
      )}
      {[...years].map(([year, entries]) => (
        <Section id={`y${year}`} key={year} title={year}>
          <Timeline
            items={entries.map(({ fact, cited }) => ({
              key: fact.key,
              when: partialDateWords(fact.date),
              dateTime: fact.date,
              what: <Happening entry={fact} />,
              source: <SourceNote {...cited} />,
            }))}
          />
        </Section>
      ))}
      {page.sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={page.sources} />
        </Section>
      )}
    </>
  );
}
