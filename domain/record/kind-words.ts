import type { EntryKind } from "#domain/record/documents/documents.ts";

/** What an entry did, in words: "Report filed"; a kind that this register does not know is shown as it is stored. */
export function storedKindWords(kind: string): string {
  const known = Object.entries(WORDS).find(([name]) => name === kind);
  return known === undefined ? kind : known[1];
}

const WORDS: Readonly<Record<EntryKind, string>> = {
  programme_opened: "Programme opened",
  source_cited: "Source cited",
  edition_published: "Edition published",
  indicator_defined: "Indicator defined",
  organisation_listed: "Organisation listed",
  product_listed: "Product listed",
  signatory_joined: "Signatory joined",
  adoption_changed: "Commitment changed",
  period_opened: "Period opened",
  extension_granted: "Extension granted",
  waiver_granted: "Waiver granted",
  outage_recorded: "Outage recorded",
  report_filed: "Report filed",
  report_withdrawn: "Report withdrawn",
  report_relayed: "Account relayed",
  timeline_entry_added: "Timeline entry added",
  instrument_listed: "Instrument listed",
  inquiry_recorded: "Inquiry recorded",
  listing_recorded: "Listing recorded",
  demand_recorded: "Demand recorded",
  sector_figure_recorded: "Sector figure recorded",
  term_defined: "Term defined",
};
