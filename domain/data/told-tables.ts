import { counted, type Datum, type PublicColumn, type PublicTable } from "#domain/data/public-table.ts";
import { yesOrNo } from "#domain/data/yes-or-no.ts";
import type { PartialDate } from "#domain/framework/calendar-date.ts";
import { jurisdictionWords } from "#domain/framework/jurisdiction-words.ts";
import { daysUnanswered } from "#domain/framework/silence.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

type Names = ReadonlyMap<string, string>;

const SOURCES: PublicColumn = {
  key: "sources",
  head: "Sources",
  about: "Keys of the sources that it rests on, separated by a semicolon.",
};

/** What happened, one occurrence a row. */
export function timelineTable(facts: readonly EntryDocuments["timeline_entry_added"][], nameOf: Names): PublicTable {
  return {
    key: "timeline",
    caption: "What happened",
    columns: [
      { key: "date", head: "Date", about: "As precisely as the source gives it." },
      { key: "what", head: "What", about: "In the compilers' words." },
      { key: "organisations", head: "Organisations", about: "Whom it concerns." },
      { key: "date_note", head: "About the date", about: "What is uncertain about it." },
      { key: "note", head: "Note", about: "What the compilers add." },
      SOURCES,
    ],
    rows: facts.map(({ key, date, what, organisations, dateNote, note, sources }) => ({
      key,
      cells: [
        { kind: "day", day: date },
        what,
        organisations.map((one) => nameOf.get(one) ?? one).join("; "),
        dateNote,
        note,
        sources.join("; "),
      ],
    })),
  };
}

/** Where models and datasets were to be had, one listing a row. */
export function listingsTable(facts: readonly EntryDocuments["listing_recorded"][], nameOf: Names): PublicTable {
  return {
    key: "listings",
    caption: "Models and datasets, and where they are listed",
    columns: [
      { key: "model", head: "Model or dataset", about: "Its name." },
      { key: "host", head: "Host", about: "Where it is, or was, to be had." },
      { key: "listing", head: "Listing", about: "Which of the host's pages." },
      { key: "status", head: "Status", about: "As the source has it." },
      { key: "from", head: "From", about: "Since when, as precisely as it is known." },
      { key: "to", head: "To", about: "Until when; empty where no end is known." },
      { key: "as_of", head: "Known as of", about: "The last day of which the source tells." },
      { key: "who_acted", head: "Who acted", about: "Who took it down or put it up, as far as a source says." },
      { key: "reason", head: "Reason given", about: "What they said why." },
      SOURCES,
    ],
    rows: facts.map(({ key, model, host, listing, status, from, to, asOf, whoActed, reasonGiven, sources }) => ({
      key,
      cells: [
        model,
        nameOf.get(host) ?? host,
        listing,
        status,
        dayOr(from),
        to === null ? null : { kind: "day", day: to },
        { kind: "day", day: asOf },
        whoActed ?? UNKNOWN,
        reasonGiven,
        sources.join("; "),
      ],
    })),
  };
}

/** Questions put to organisations and what came back, one a row. */
export function inquiriesTable(facts: readonly EntryDocuments["inquiry_recorded"][], nameOf: Names): PublicTable {
  return {
    key: "inquiries",
    caption: "Questions and replies",
    columns: [
      { key: "asked_of", head: "Asked of", about: "The organisation." },
      { key: "signatory", head: "Signatory", about: "Whether it has signed." },
      { key: "asked_by", head: "Asked by", about: "Who asked." },
      { key: "question", head: "Question", about: "In the compilers' words." },
      { key: "asked_on", head: "Asked on", about: "As precisely as it is known." },
      { key: "reply", head: "Reply", about: "In the compilers' words; missing where none is known." },
      { key: "reply_kind", head: "Kind of reply", about: "How it came, or that it did not." },
      { key: "as_of", head: "Known as of", about: "The day up to which this is known." },
      {
        key: "days",
        head: "Days without a reply",
        about: "From the asking to that day; missing where no day is known.",
      },
      SOURCES,
    ],
    rows: facts.map((fact) => ({
      key: fact.key,
      cells: [
        nameOf.get(fact.askedOf) ?? fact.askedOf,
        yesOrNo(fact.isSignatory),
        fact.askedBy,
        fact.question,
        dayOr(fact.askedOn),
        fact.reply ?? NO_REPLY,
        fact.replyKind,
        { kind: "day", day: fact.asOf },
        silence(fact),
        fact.sources.join("; "),
      ],
    })),
  };
}

/** Which law, standard or code relates to which commitment: one column a commitment. */
export function crosswalkTable(
  facts: readonly EntryDocuments["instrument_listed"][],
  commitments: readonly { readonly key: string; readonly short: string }[],
): PublicTable {
  return {
    key: "crosswalk",
    caption: "Laws, standards and codes, and the commitments that they relate to",
    columns: [
      { key: "instrument", head: "Instrument", about: "Its name." },
      { key: "jurisdiction", head: "Where", about: "Whose law it is, or that it is international." },
      { key: "status", head: "Status", about: "As it stood on the day it was checked." },
      { key: "checked_on", head: "Checked on", about: "The day of which the status is known." },
      ...commitments.map(({ key, short }) => ({ key, head: short, about: `Whether it relates to ${key}.` })),
    ],
    rows: facts.map(({ key, name, jurisdiction, status, checkedOn, commitments: related }) => ({
      key,
      cells: [
        { kind: "link", href: `#instrument-${key}`, text: name },
        jurisdictionWords(jurisdiction),
        status,
        { kind: "day", day: checkedOn },
        ...commitments.map((one): Datum => (related.includes(one.key) ? RELATES : DOES_NOT)),
      ],
    })),
  };
}

/** All that the record says of laws, standards and codes, one a row. */
export function instrumentsTable(facts: readonly EntryDocuments["instrument_listed"][]): PublicTable {
  return {
    key: "instruments",
    caption: "Laws, standards and codes",
    columns: [
      { key: "key", head: "Key", about: "The key that facts name it by." },
      { key: "instrument", head: "Instrument", about: "Its name." },
      { key: "jurisdiction", head: "Where", about: "Whose law it is, or that it is international." },
      { key: "kind", head: "Kind", about: "Law, code or standard." },
      { key: "status", head: "Status", about: "As it stood on the day it was checked." },
      { key: "date", head: "Date", about: "The date that the status speaks of." },
      { key: "checked_on", head: "Checked on", about: "The day of which the status is known." },
      { key: "commitments", head: "Relates to", about: "Keys of commitments, separated by a semicolon." },
      { key: "mapping", head: "Judged by", about: "Who judged that: editorial is the compilers." },
      { key: "note", head: "Note", about: "What the compilers add." },
      SOURCES,
    ],
    rows: facts.map((fact) => ({
      key: fact.key,
      cells: [
        ...[fact.key, fact.name, jurisdictionWords(fact.jurisdiction), fact.kind, fact.status],
        dayOr(fact.date),
        { kind: "day", day: fact.checkedOn },
        ...[fact.commitments.join("; "), fact.mappingBasis, fact.note, fact.sources.join("; ")],
      ],
    })),
  };
}

/** What others publicly demand, one demand and commitment a row. */
export function demandsTable(facts: readonly EntryDocuments["demand_recorded"][]): PublicTable {
  return {
    key: "demands",
    caption: "Demands",
    columns: [
      { key: "demand", head: "Demand", about: "In the compilers' words." },
      { key: "demanded_of", head: "Demanded of", about: "Of whom." },
      { key: "commitment", head: "Relates to", about: "The commitment's key." },
      { key: "mapping", head: "Judged by", about: "Who judged that: editorial is the compilers." },
      SOURCES,
    ],
    rows: facts.flatMap(({ key, text, demandedOf, commitments, mappingBasis, sources }) =>
      commitments.map((commitment) => ({
        key: `${key}/${commitment}`,
        cells: [text, demandedOf, commitment, mappingBasis, sources.join("; ")],
      })),
    ),
  };
}

function silence(fact: EntryDocuments["inquiry_recorded"]): Datum {
  const days = daysUnanswered(fact);
  if (fact.reply !== null) return null;
  return days === null ? NOT_GIVEN : counted(days);
}

function dayOr(day: PartialDate | null): Datum {
  return day === null ? NOT_GIVEN : { kind: "day", day };
}

const RELATES: Datum = { kind: "choice", code: "yes", words: "Relates" };
const DOES_NOT: Datum = { kind: "choice", code: "no", words: "–" };
const NOT_GIVEN: Datum = { kind: "missing", code: "not_given", words: "Not given" };
const UNKNOWN: Datum = { kind: "missing", code: "unknown", words: "Unknown" };
const NO_REPLY: Datum = { kind: "missing", code: "no_reply_known", words: "No reply known" };
