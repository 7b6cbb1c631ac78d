import type { Instant } from "#domain/framework/instant.ts";
import type { EntryDocument, EntryDocuments } from "#domain/record/documents/documents.ts";
import { filedFacts } from "#domain/record/fold-report.ts";

/** What the fold must know of an entry besides its document. */
export interface EntryPlace {
  readonly time: Instant;
}

type Scalar = string | number | boolean | null;

/**
 * One public fact that an entry brings.
 *
 * Shape: `table` and `key` name the fact within its programme; a later fact of the same name replaces it. `columns`
 * are what the public side asks by, `document` is everything else it shows.
 */
export interface Fact {
  readonly table: FactTable;
  readonly key: string;
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly document: unknown;
}

export const FACT_TABLES = [
  "programme",
  "source",
  "edition",
  "indicator",
  "organisation",
  "product",
  "signatory",
  "adoption",
  "period",
  "extension",
  "waiver",
  "outage",
  "report",
  "response",
  "filedFigure",
  "promise",
  "promiseAnswer",
  "attestation",
  "withdrawal",
  "relayedReport",
  "relayedClaim",
  "figure",
  "timelineEntry",
  "instrument",
  "inquiry",
  "listing",
  "demand",
  "sectorFigure",
  "term",
] as const;
export type FactTable = (typeof FACT_TABLES)[number];

/**
 * Facts that come in parts, named "whole/part": when the whole is told again, the parts that are not told again end.
 * Otherwise a claim left out of a corrected account, or a commitment of an earlier edition, would stand for ever.
 * A withdrawal ends what a report claims in the same way. What it promised stays promised: it comes back as a question.
 */
export const PARTS_OF: Readonly<Partial<Record<FactTable, readonly FactTable[]>>> = {
  signatory: ["adoption"],
  relayedReport: ["relayedClaim", "figure"],
  withdrawal: ["report", "response", "filedFigure", "promiseAnswer", "attestation"],
};

/**
 * What is publicly known once this entry stands: the whole step from the record to the public side.
 *
 * Shape: depends on the entry alone, so folding the record again gives the same facts.
 */
export function factsOf(entry: EntryDocument, place: EntryPlace): readonly Fact[] {
  switch (entry.kind) {
    case "programme_opened":
      return [keyed("programme", entry.document, { name: entry.document.name, family: entry.document.family })];
    case "source_cited":
      return [
        { table: "source", key: entry.document.id, columns: { title: entry.document.title }, document: entry.document },
      ];
    case "edition_published":
      return [keyed("edition", entry.document, { name: entry.document.name })];
    case "indicator_defined":
      return [keyed("indicator", entry.document, { version: entry.document.version, name: entry.document.name })];
    case "organisation_listed":
      return [keyed("organisation", entry.document, { name: entry.document.name })];
    case "product_listed":
      return [productFact(entry.document)];
    case "signatory_joined":
      return signatoryFacts(entry.document);
    case "adoption_changed":
      return [adoptionFact(entry.document)];
    case "period_opened":
      return [periodFact(entry.document)];
    case "extension_granted":
      return [ofPeriod("extension", entry.document, { dueAt: entry.document.dueAt })];
    case "waiver_granted":
      return [ofPeriod("waiver", entry.document, {})];
    case "outage_recorded":
      return [keyed("outage", entry.document, { fromAt: entry.document.from, untilAt: entry.document.until })];
    case "report_filed":
      return filedFacts(entry.document, place);
    case "report_withdrawn":
      return [ofPeriod("withdrawal", entry.document, { revision: entry.document.revision })];
    case "report_relayed":
      return relayedFacts(entry.document);
    case "timeline_entry_added":
      return [keyed("timelineEntry", entry.document, { date: entry.document.date })];
    case "instrument_listed":
      return [
        keyed("instrument", entry.document, { name: entry.document.name, jurisdiction: entry.document.jurisdiction }),
      ];
    case "inquiry_recorded":
      return [keyed("inquiry", entry.document, { askedOf: entry.document.askedOf })];
    case "listing_recorded":
      return [keyed("listing", entry.document, { model: entry.document.model, host: entry.document.host })];
    case "demand_recorded":
      return [keyed("demand", entry.document, { text: entry.document.text })];
    case "sector_figure_recorded":
      return [keyed("sectorFigure", entry.document, { value: entry.document.value, unit: entry.document.unit })];
    case "term_defined":
      return [keyed("term", entry.document, { term: entry.document.term })];
  }
}

function keyed(table: FactTable, document: { readonly key: string }, columns: Readonly<Record<string, Scalar>>): Fact {
  return { table, key: document.key, columns, document };
}

function ofPeriod(
  table: FactTable,
  document: { readonly organisation: string; readonly period: string },
  columns: Readonly<Record<string, Scalar>>,
): Fact {
  const { organisation, period } = document;
  return { table, key: `${organisation}/${period}`, columns: { organisation, period, ...columns }, document };
}

function productFact(document: EntryDocuments["product_listed"]): Fact {
  const { organisation, key } = document;
  return { table: "product", key: `${organisation}/${key}`, columns: { organisation }, document };
}

function signatoryFacts(document: EntryDocuments["signatory_joined"]): readonly Fact[] {
  const { organisation, edition, cadence, zone, joined } = document;
  const adoption = (adopted: boolean) => (commitment: string) => ({
    table: "adoption" as const,
    key: `${organisation}/${commitment}`,
    columns: { organisation, commitment, adopted },
    document: { edition },
  });
  return [
    { table: "signatory", key: organisation, columns: { edition, cadence, zone, joined }, document },
    ...document.adopted.map(adoption(true)),
    ...document.notAdopted.map(adoption(false)),
  ];
}

/** The change itself is kept with the fact: what a period is asked about depends on when it was made. */
function adoptionFact(document: EntryDocuments["adoption_changed"]): Fact {
  const { organisation, commitment, adopted } = document;
  const columns = { organisation, commitment, adopted };
  return { table: "adoption", key: `${organisation}/${commitment}`, columns, document };
}

function periodFact(document: EntryDocuments["period_opened"]): Fact {
  const { from: fromDay, to: toDay, zone, dueAt } = document;
  return ofPeriod("period", document, { fromDay, toDay, zone, dueAt });
}

function relayedFacts(document: EntryDocuments["report_relayed"]): readonly Fact[] {
  const { claims, ...report } = document;
  const { key, organisation, source, published, span } = report;
  const columns = {
    organisation,
    source,
    publishedOn: published,
    spanFrom: span?.from ?? null,
    spanTo: span?.to ?? null,
  };
  return [
    { table: "relayedReport", key, columns, document: report },
    ...claims.flatMap(({ figures, ...claim }, ordinal): readonly Fact[] => {
      const of = { report: key, organisation, commitment: claim.commitment };
      return [
        { table: "relayedClaim", key: `${key}/${ordinal}`, columns: { ...of, ordinal }, document: claim },
        ...figures.map((figure, at) => ({
          table: "figure" as const,
          key: `${key}/${ordinal}/${at}`,
          columns: {
            ...of,
            indicator: figure.indicator,
            value: figure.value,
            valueWords: figure.valueWords,
            unit: figure.unit,
          },
          document: figure,
        })),
      ];
    }),
  ];
}
