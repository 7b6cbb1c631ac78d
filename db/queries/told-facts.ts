import { asc, desc, type SQL } from "drizzle-orm";
import type { Told } from "#db/queries/organisation-facts.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { type SourceBook, sourceBook } from "#db/queries/sources.ts";
import { standsIn } from "#db/queries/standing.ts";
import { demand, inquiry, instrument, listing, organisation, timelineEntry } from "#db/schema/projection.ts";
import type { Source } from "#domain/framework/sourced.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** Facts that stand by themselves, with the names of the organisations they speak of and what they rest on. */
export interface ToldPage<Fact> {
  readonly facts: readonly Told<Fact>[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly sources: readonly Source[];
}

type Asking = Pick<ProgrammeReading, "db" | "state">;
type Sourced = Parameters<SourceBook["cite"]>[0];

/** What happened, latest first. */
export function timelinePage(reading: Asking): Promise<ToldPage<EntryDocuments["timeline_entry_added"]>> {
  return told(reading, async (book) => {
    const order = [desc(timelineEntry.date), asc(timelineEntry.key)];
    return cited(book, "timeline_entry_added", await documents(reading, timelineEntry, order));
  });
}

/** Where models and datasets are, and were, to be had; by model, then by host. */
export function modelsPage(reading: Asking): Promise<ToldPage<EntryDocuments["listing_recorded"]>> {
  return told(reading, async (book) => {
    const order = [asc(listing.model), asc(listing.host), asc(listing.key)];
    return cited(book, "listing_recorded", await documents(reading, listing, order));
  });
}

/** What organisations were asked, in the order the record tells it. */
export function inquiriesPage(reading: Asking): Promise<ToldPage<EntryDocuments["inquiry_recorded"]>> {
  return told(reading, async (book) =>
    cited(book, "inquiry_recorded", await documents(reading, inquiry, [asc(inquiry.entryFrom)])),
  );
}

/** Laws, standards and demands, and what they rest on together. */
export interface LawFacts extends ToldPage<EntryDocuments["instrument_listed"]> {
  readonly demands: readonly Told<EntryDocuments["demand_recorded"]>[];
}

/** Laws and standards by jurisdiction, and what others publicly demand. */
export async function lawFacts(reading: Asking): Promise<LawFacts> {
  const book = await sourceBook(reading.db, reading.state);
  const order = [asc(instrument.jurisdiction), asc(instrument.name)];
  const facts = cited(book, "instrument_listed", await documents(reading, instrument, order));
  const demands = cited(book, "demand_recorded", await documents(reading, demand, [asc(demand.key)]));
  return { facts, demands, nameOf: new Map(), sources: book.cited() };
}

async function told<Fact>(
  reading: Asking,
  facts: (book: SourceBook) => Promise<readonly Told<Fact>[]>,
): Promise<ToldPage<Fact>> {
  const { db, state } = reading;
  const book = await sourceBook(db, state);
  const found = await facts(book);
  const names = await db
    .select({ key: organisation.key, name: organisation.name })
    .from(organisation)
    .where(standsIn(organisation, state));
  return { facts: found, nameOf: new Map(names.map(({ key, name }) => [key, name])), sources: book.cited() };
}

type FactTable = typeof timelineEntry | typeof listing | typeof inquiry | typeof instrument | typeof demand;

async function documents({ db, state }: Asking, table: FactTable, order: readonly SQL[]): Promise<readonly unknown[]> {
  const rows = await db
    .select({ document: table.document })
    .from(table)
    .where(standsIn(table, state))
    .orderBy(...order);
  return rows.map(({ document }) => document);
}

type FactKind = {
  [Kind in keyof EntryDocuments]: EntryDocuments[Kind] extends Sourced ? Kind : never;
}[keyof EntryDocuments];

function cited<Kind extends FactKind>(book: SourceBook, kind: Kind, found: readonly unknown[]) {
  return found.map((document): Told<EntryDocuments[Kind]> => {
    const fact = parseDocument(kind, document);
    return { fact, cited: book.cite(fact as Sourced) };
  });
}
