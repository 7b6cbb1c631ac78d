import { DEMANDS } from "#db/seed/public-record/demands.ts";
import { EDITION } from "#db/seed/public-record/edition/edition.ts";
import { INDICATORS } from "#db/seed/public-record/indicators.ts";
import { INQUIRIES } from "#db/seed/public-record/inquiries.ts";
import { INSTRUMENTS } from "#db/seed/public-record/instruments/instruments.ts";
import { LISTINGS } from "#db/seed/public-record/listings.ts";
import { ORGANISATIONS } from "#db/seed/public-record/organisations/organisations.ts";
import { PROGRAMME } from "#db/seed/public-record/programme.ts";
import { ACCOUNTS } from "#db/seed/public-record/reports/accounts.ts";
import { SECTOR_FIGURES } from "#db/seed/public-record/sector-figures.ts";
import { SIGNATORIES } from "#db/seed/public-record/signatories.ts";
import { SOURCES } from "#db/seed/public-record/sources/sources.ts";
import { TERMS } from "#db/seed/public-record/terms.ts";
import { TIMELINE } from "#db/seed/public-record/timeline/timeline.ts";
import {
  type EntryDocument,
  type EntryKind,
  parseDocument,
  type WrittenDocument,
} from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";

/** An entry of the seed: what is to be put on the record, and what it is about. */
export type SeedEntry = EntryDocument & { readonly subject: string };

/** The whole of the real programme's public record, checked, in the order it is to be told. */
export function publicRecordEntries(): readonly SeedEntry[] {
  const entries = [
    ...told("programme_opened", [PROGRAMME]),
    ...told("source_cited", SOURCES),
    ...told("edition_published", [EDITION]),
    ...told("indicator_defined", INDICATORS),
    ...told("organisation_listed", ORGANISATIONS),
    ...told("signatory_joined", SIGNATORIES),
    ...told("report_relayed", ACCOUNTS),
    ...told("timeline_entry_added", TIMELINE),
    ...told("instrument_listed", INSTRUMENTS),
    ...told("inquiry_recorded", INQUIRIES),
    ...told("listing_recorded", LISTINGS),
    ...told("demand_recorded", DEMANDS),
    ...told("sector_figure_recorded", SECTOR_FIGURES),
    ...told("term_defined", TERMS),
  ];
  return entries.map((entry) => ({ ...entry, subject: subjectOf(entry) }));
}

function told<K extends EntryKind>(kind: K, documents: readonly WrittenDocument<K>[]): readonly EntryDocument<K>[] {
  return documents.map((document) => ({ kind, document: parseDocument(kind, document) }));
}
