import { capitalised } from "#domain/framework/capitalised.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import { listingWords } from "#domain/framework/listing-words.ts";
import { withStop } from "#domain/framework/sentence.ts";
import { daysUnanswered } from "#domain/framework/silence.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** What happened, and what is uncertain about it. */
export function Happening({ entry }: { readonly entry: EntryDocuments["timeline_entry_added"] }) {
  const { what, dateNote, note } = entry;
  return (
    <>
      <p className="prose">{what}</p>
      <Small text={dateNote === null ? null : `Date: ${dateNote}`} />
      <Small text={note} />
    </>
  );
}

/** A question that somebody put to an organisation, and the reply, or for how long there was none. */
export function Inquiry({ inquiry }: { readonly inquiry: EntryDocuments["inquiry_recorded"] }) {
  const { askedBy, question, askedOnNote, reply, replyKind, asOf } = inquiry;
  const days = daysUnanswered(inquiry);
  return (
    <>
      <p className="prose">
        <b>{capitalised(askedBy)} asked:</b> {withStop(question)}
      </p>
      <Small text={askedOnNote} />
      <p className="prose mt-2">
        {reply === null ? (
          <>
            <b>No reply known as of {partialDateWords(asOf)}</b> ({replyKind})
            {days !== null && <>, {days === 1 ? "1 day" : `${days.toLocaleString("en")} days`} after it was asked</>}.
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

/** Where a model or dataset was to be had, who acted, and why. */
export function Listing({ listing }: { readonly listing: EntryDocuments["listing_recorded"] }) {
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
