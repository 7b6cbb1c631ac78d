import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { SourceBook } from "#db/queries/sources.ts";
import { standsIn } from "#db/queries/standing.ts";
import { inquiry, listing, organisation, product, timelineEntry } from "#db/schema/projection.ts";
import type { Cited } from "#domain/framework/cited.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** A fact of the record with its provenance. */
export interface Told<Document> {
  readonly fact: Document;
  readonly cited: Cited;
}

/** What the record tells of an organisation besides its reports. */
export interface OrganisationFacts {
  readonly organisation: Told<EntryDocuments["organisation_listed"]>;
  /** What its status rests on, where that is something else. */
  readonly statusCited: Cited;
  readonly products: readonly EntryDocuments["product_listed"][];
  readonly timeline: readonly Told<EntryDocuments["timeline_entry_added"]>[];
  readonly inquiries: readonly Told<EntryDocuments["inquiry_recorded"]>[];
  readonly listings: readonly Told<EntryDocuments["listing_recorded"]>[];
}

/** An organisation's name; null when the record does not speak of it. */
export async function organisationNamed(
  { db, state }: Pick<ProgrammeReading, "db" | "state">,
  key: string,
): Promise<string | null> {
  const [row] = await db
    .select({ name: organisation.name })
    .from(organisation)
    .where(and(standsIn(organisation, state), eq(organisation.key, key)));
  return row?.name ?? null;
}

/** All of it in this state of the record; null when the record does not speak of such an organisation. */
export async function organisationFacts(
  { db, state }: Pick<ProgrammeReading, "db" | "state">,
  book: SourceBook,
  key: string,
): Promise<OrganisationFacts | null> {
  const [row] = await db
    .select({ document: organisation.document })
    .from(organisation)
    .where(and(standsIn(organisation, state), eq(organisation.key, key)));
  if (row === undefined) return null;
  const fact = parseDocument("organisation_listed", row.document);
  const products = await db
    .select({ document: product.document })
    .from(product)
    .where(and(standsIn(product, state), eq(product.organisation, key)))
    .orderBy(asc(product.key));
  const timeline = await db
    .select({ document: timelineEntry.document })
    .from(timelineEntry)
    .where(
      and(
        standsIn(timelineEntry, state),
        sql`${timelineEntry.document} -> 'organisations' @> ${JSON.stringify([key])}::jsonb`,
      ),
    )
    .orderBy(desc(timelineEntry.date), asc(timelineEntry.key));
  const inquiries = await db
    .select({ document: inquiry.document })
    .from(inquiry)
    .where(and(standsIn(inquiry, state), eq(inquiry.askedOf, key)))
    .orderBy(asc(inquiry.entryFrom));
  const listings = await db
    .select({ document: listing.document })
    .from(listing)
    .where(and(standsIn(listing, state), eq(listing.host, key)))
    .orderBy(asc(listing.entryFrom));
  const told = <Document extends Parameters<SourceBook["cite"]>[0]>(document: Document): Told<Document> => ({
    fact: document,
    cited: book.cite(document),
  });
  return {
    organisation: told(fact),
    statusCited: book.cite({ sources: fact.statusSources, check: null }),
    products: products.map(({ document }) => parseDocument("product_listed", document)),
    timeline: timeline.map(({ document }) => told(parseDocument("timeline_entry_added", document))),
    inquiries: inquiries.map(({ document }) => told(parseDocument("inquiry_recorded", document))),
    listings: listings.map(({ document }) => told(parseDocument("listing_recorded", document))),
  };
}
