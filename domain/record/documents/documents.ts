import { z } from "zod";
import { AdoptionChanged } from "#domain/record/documents/adoption.ts";
import { ExtensionGranted, PeriodOpened, WaiverGranted } from "#domain/record/documents/calendar.ts";
import { DemandRecorded } from "#domain/record/documents/demand.ts";
import { EditionPublished } from "#domain/record/documents/edition.ts";
import { IndicatorDefined } from "#domain/record/documents/indicator.ts";
import { InquiryRecorded } from "#domain/record/documents/inquiry.ts";
import { InstrumentListed } from "#domain/record/documents/instrument.ts";
import { ListingRecorded } from "#domain/record/documents/listing.ts";
import { textsOutOfNormalForm } from "#domain/record/documents/normal-form.ts";
import { OrganisationListed, ProductListed } from "#domain/record/documents/organisation.ts";
import { OutageRecorded } from "#domain/record/documents/outage.ts";
import { ProgrammeOpened } from "#domain/record/documents/programme.ts";
import { ReportRelayed } from "#domain/record/documents/relayed-report.ts";
import { ReportFiled } from "#domain/record/documents/report.ts";
import { SectorFigureRecorded } from "#domain/record/documents/sector-figure.ts";
import { SignatoryJoined } from "#domain/record/documents/signatory.ts";
import { SourceCited } from "#domain/record/documents/source.ts";
import { TermDefined } from "#domain/record/documents/term.ts";
import { TimelineEntryAdded } from "#domain/record/documents/timeline.ts";
import { ReportWithdrawn } from "#domain/record/documents/withdrawal.ts";

/** Every kind of entry a record can hold, in the order a programme is usually told. */
export const ENTRY_KINDS = [
  "programme_opened",
  "source_cited",
  "edition_published",
  "indicator_defined",
  "organisation_listed",
  "product_listed",
  "signatory_joined",
  "adoption_changed",
  "period_opened",
  "extension_granted",
  "waiver_granted",
  "outage_recorded",
  "report_filed",
  "report_withdrawn",
  "report_relayed",
  "timeline_entry_added",
  "instrument_listed",
  "inquiry_recorded",
  "listing_recorded",
  "demand_recorded",
  "sector_figure_recorded",
  "term_defined",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The public document that each kind of entry carries. */
export type EntryDocuments = { readonly [K in EntryKind]: z.infer<(typeof DOCUMENT_SCHEMAS)[K]> };

/** A document as it is written down in code, before `parseDocument` has checked its dates and keys. */
export type WrittenDocument<K extends EntryKind> = z.input<(typeof DOCUMENT_SCHEMAS)[K]>;

/** An entry's kind with its document; narrowing on `kind` narrows `document`. */
export type EntryDocument<Kind extends EntryKind = EntryKind> = {
  [K in Kind]: { readonly kind: K; readonly document: EntryDocuments[K] };
}[Kind];

/** The document of this kind that the value is; throws when it is none, or holds a text that is not in Unicode NFC. */
export function parseDocument<K extends EntryKind>(kind: K, value: unknown): EntryDocuments[K] {
  const document = PARSERS[kind].parse(value);
  const [text] = textsOutOfNormalForm(document);
  if (text !== undefined) {
    const message = `Not in Unicode NFC, or with a character that cannot be kept: ${text}`;
    throw new z.ZodError([{ code: "custom", path: [], message, input: value }]);
  }
  return document;
}

const DOCUMENT_SCHEMAS = {
  programme_opened: ProgrammeOpened,
  source_cited: SourceCited,
  edition_published: EditionPublished,
  indicator_defined: IndicatorDefined,
  organisation_listed: OrganisationListed,
  product_listed: ProductListed,
  signatory_joined: SignatoryJoined,
  adoption_changed: AdoptionChanged,
  period_opened: PeriodOpened,
  extension_granted: ExtensionGranted,
  waiver_granted: WaiverGranted,
  outage_recorded: OutageRecorded,
  report_filed: ReportFiled,
  report_withdrawn: ReportWithdrawn,
  report_relayed: ReportRelayed,
  timeline_entry_added: TimelineEntryAdded,
  instrument_listed: InstrumentListed,
  inquiry_recorded: InquiryRecorded,
  listing_recorded: ListingRecorded,
  demand_recorded: DemandRecorded,
  sector_figure_recorded: SectorFigureRecorded,
  term_defined: TermDefined,
} satisfies Record<EntryKind, z.ZodType>;

const PARSERS: { readonly [K in EntryKind]: z.ZodType<EntryDocuments[K]> } = DOCUMENT_SCHEMAS;
