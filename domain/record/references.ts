import type { EntryDocument } from "#domain/record/documents/documents.ts";

/** A thing on the record that another entry names, as "kind/key". */
export type Name =
  `${"source" | "organisation" | "edition" | "commitment" | "indicator" | "instrument" | "period"}/${string}`;

/** Everything an entry names that must already stand on its programme's record. */
export function referencesOf(entry: EntryDocument): readonly Name[] {
  return [...new Set(referencesIn(entry))];
}

function referencesIn({ kind, document }: EntryDocument): readonly Name[] {
  switch (kind) {
    case "programme_opened":
    case "source_cited":
    case "outage_recorded":
      return [];
    case "edition_published":
      return [document, ...document.principles, ...document.commitments, ...document.mitigations].flatMap(cited);
    case "indicator_defined":
    case "sector_figure_recorded":
    case "term_defined":
      return cited(document);
    case "organisation_listed":
      return [...cited(document), ...document.statusSources.map(source)];
    case "product_listed":
      return [organisation(document.organisation)];
    case "signatory_joined":
      return [
        organisation(document.organisation),
        `edition/${document.edition}`,
        ...[...document.adopted, ...document.notAdopted].map(commitment),
        ...[...document.sources, ...document.cadenceSources, ...document.listedSources].map(source),
      ];
    case "adoption_changed":
      return [organisation(document.organisation), commitment(document.commitment)];
    case "period_opened":
      return [organisation(document.organisation)];
    case "extension_granted":
    case "waiver_granted":
    case "report_withdrawn":
      return [`period/${document.organisation}/${document.period}`];
    case "report_filed":
      return [
        `period/${document.organisation}/${document.period}`,
        `edition/${document.edition}`,
        ...document.responses.map((response) => commitment(response.commitment)),
        ...document.figures.map(({ indicator }): Name => `indicator/${indicator}`),
        ...[...document.promises, ...document.attestations].map((stated) => commitment(stated.commitment)),
      ];
    case "report_relayed":
      return [
        ...(document.organisation === null ? [] : [organisation(document.organisation)]),
        source(document.source),
        ...document.claims.flatMap((claim) => [commitment(claim.commitment), ...claim.also.map(source)]),
        ...document.claims.flatMap((claim) => claim.figures.flatMap(indicated)),
      ];
    case "timeline_entry_added":
      return [...cited(document), ...document.organisations.map(organisation)];
    case "instrument_listed":
    case "demand_recorded":
      return [...cited(document), ...document.commitments.map(commitment)];
    case "inquiry_recorded":
      return [...cited(document), organisation(document.askedOf)];
    case "listing_recorded":
      return [...cited(document), organisation(document.host)];
  }
}

interface Cited {
  readonly sources: readonly string[];
  readonly check: { readonly bySources: readonly string[] } | null;
}

function cited({ sources, check }: Cited): readonly Name[] {
  return [...sources, ...(check?.bySources ?? [])].map(source);
}

function indicated({ indicator }: { readonly indicator: string | null }): readonly Name[] {
  return indicator === null ? [] : [`indicator/${indicator}`];
}

function source(id: string): Name {
  return `source/${id}`;
}

function organisation(key: string): Name {
  return `organisation/${key}`;
}

function commitment(key: string): Name {
  return `commitment/${key}`;
}
