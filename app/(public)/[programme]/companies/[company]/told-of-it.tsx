import { SourceNote } from "#components/report/source-note.tsx";
import { Timeline } from "#components/report/timeline.tsx";
import { Section } from "#components/ui/section.tsx";
import type { OrganisationFacts } from "#db/queries/organisation-facts.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import { listingWords } from "#domain/framework/listing-words.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

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
              what: (
                <>
                  <p className="prose">{fact.what}</p>
                  <Small text={fact.dateNote === null ? null : `Date: ${fact.dateNote}`} />
                  <Small text={fact.note} />
                </>
              ),
              source: <SourceNote {...cited} />,
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Inquiry({ inquiry }: { readonly inquiry: EntryDocuments["inquiry_recorded"] }) {
  const { askedBy, question, askedOnNote, reply, replyKind, asOf } = inquiry;
  return (
    <>
      <p className="prose">
        <b>{capitalised(askedBy)} asked:</b> {withStop(question)}
      </p>
      <Small text={askedOnNote} />
      <p className="prose mt-2">
        {reply === null ? (
          <>
            <b>No reply known as of {partialDateWords(asOf)}</b> ({replyKind}).
          </>
        ) : (
          <>
            <b>
              Reply, {replyKind}, as of {partialDateWords(asOf)}:
            </b>{" "}
            {reply}
          </>
        )}
      </p>
    </>
  );
}

function Listing({ listing }: { readonly listing: EntryDocuments["listing_recorded"] }) {
  const { model, listing: place, whoActed, reasonGiven, fromNote, asOfNote } = listing;
  return (
    <>
      <p className="prose">
        <b>{model}</b>, {place}: {listingWords(listing)}.
      </p>
      {whoActed !== null && <Small text={`Who acted: ${whoActed}`} />}
      {reasonGiven !== null && <Small text={`Reason given: ${reasonGiven}`} />}
      <Small text={fromNote === null ? null : `From: ${fromNote}`} />
      <Small text={asOfNote === null ? null : `Known as of: ${asOfNote}`} />
    </>
  );
}

function Small({ text }: { readonly text: string | null }) {
  return text === null ? null : <p className="source">{withStop(capitalised(text))}</p>;
}
