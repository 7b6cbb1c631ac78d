import { SourceNote } from "#components/report/source-note.tsx";
import { Timeline } from "#components/report/timeline.tsx";
import { Happening, Inquiry, Listing } from "#components/report/told-facts.tsx";
import { Section } from "#components/ui/section.tsx";
import type { OrganisationFacts } from "#db/queries/organisation-facts.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";

/** What the record tells of an organisation besides its reports: what happened, what it was asked, what it hosts. */
export function ToldOfIt({
  facts: { organisation, inquiries, listings, timeline },
}: {
  readonly facts: OrganisationFacts;
}) {
  const { name } = organisation.fact;
  return (
    <>
      {inquiries.length > 0 && (
        <Section id="inquiries" title={`Questions put to ${name}`}>
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
      )}
      {listings.length > 0 && (
        <Section id="listings" title={`Models and datasets on ${name}`}>
          <Timeline
            items={listings.map(({ fact, cited }) => ({
              key: fact.key,
              when: `As of ${partialDateWords(fact.asOf)}`,
              what: <Listing listing={fact} />,
              source: <SourceNote {...cited} />,
            }))}
          />
        </Section>
      )}
      {timeline.length > 0 && (
        <Section id="timeline" title="What happened">
          <Timeline
            items={timeline.map(({ fact, cited }) => ({
              key: fact.key,
              when: partialDateWords(fact.date),
              dateTime: fact.date,
              what: <Happening entry={fact} />,
              source: <SourceNote {...cited} />,
            }))}
          />
        </Section>
      )}
    </>
  );
}
