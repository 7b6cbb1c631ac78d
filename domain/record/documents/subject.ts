import type { EntryDocument } from "#domain/record/documents/documents.ts";

/**
 * What an entry is about, as one word path: a later entry with the same subject and kind stands in the earlier one's place.
 *
 * Shape: "organisation/openai", "report/acme/2026-Q3"; unique within a programme.
 */
export function subjectOf(entry: EntryDocument): string {
  switch (entry.kind) {
    case "programme_opened":
      return `programme/${entry.document.key}`;
    case "source_cited":
      return `source/${entry.document.id}`;
    case "edition_published":
      return `edition/${entry.document.key}`;
    case "indicator_defined":
      return `indicator/${entry.document.key}`;
    case "organisation_listed":
      return `organisation/${entry.document.key}`;
    case "product_listed":
      return `product/${entry.document.organisation}/${entry.document.key}`;
    case "signatory_joined":
      return `signatory/${entry.document.organisation}`;
    case "adoption_changed":
      return `adoption/${entry.document.organisation}/${entry.document.commitment}`;
    case "period_opened":
      return `period/${entry.document.organisation}/${entry.document.period}`;
    case "extension_granted":
      return `extension/${entry.document.organisation}/${entry.document.period}`;
    case "waiver_granted":
      return `waiver/${entry.document.organisation}/${entry.document.period}`;
    case "outage_recorded":
      return `outage/${entry.document.key}`;
    case "report_filed":
    case "report_withdrawn":
      return `report/${entry.document.organisation}/${entry.document.period}`;
    case "report_relayed":
      return `relayed-report/${entry.document.key}`;
    case "timeline_entry_added":
      return `timeline/${entry.document.key}`;
    case "instrument_listed":
      return `instrument/${entry.document.key}`;
    case "inquiry_recorded":
      return `inquiry/${entry.document.key}`;
    case "listing_recorded":
      return `listing/${entry.document.key}`;
    case "demand_recorded":
      return `demand/${entry.document.key}`;
    case "sector_figure_recorded":
      return `sector-figure/${entry.document.key}`;
    case "term_defined":
      return `term/${entry.document.key}`;
  }
}
