import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  numeric,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { published } from "#db/schema/record.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });
const day = (name: string) => date(name, { mode: "string" });

/**
 * The columns of every table of the projection: a fact with the entry that brought it and the entry that replaced it.
 *
 * Shape: `key` names the fact within its programme and table. A row stands after the record's first N entries if
 * `entry_from < N` and not `entry_until < N`; `document` is the fact's public text as the record holds it.
 */
function standing() {
  return {
    programme: text().notNull(),
    key: text().notNull(),
    entryFrom: bigint("entry_from", { mode: "number" }).notNull(),
    entryUntil: bigint("entry_until", { mode: "number" }),
    document: jsonb().$type<unknown>().notNull(),
  };
}

type StandingColumns = Readonly<Record<"programme" | "key" | "entryFrom", ExtraConfigColumn>>;

/** One row a fact and entry, one standing row a fact, and an index for asking by `by`. */
function standsOnce<T extends StandingColumns>(name: string, by?: (table: T) => ExtraConfigColumn) {
  return (table: T) => [
    primaryKey({ name: `${name}_key`, columns: [table.programme, table.key, table.entryFrom] }),
    uniqueIndex(`${name}_stands_once`).on(table.programme, table.key).where(sql`entry_until is null`),
    check(`${name}_replaced_after`, sql`entry_until is null or entry_until > entry_from`),
    ...(by === undefined ? [] : [index(`${name}_by_asked`).on(table.programme, by(table))]),
  ];
}

export const programme = published.table(
  "programme",
  { ...standing(), name: text().notNull(), family: text().notNull() },
  standsOnce("programme"),
);
export const source = published.table("source", { ...standing(), title: text().notNull() }, standsOnce("source"));
export const edition = published.table("edition", { ...standing(), name: text().notNull() }, standsOnce("edition"));
export const indicator = published.table(
  "indicator",
  { ...standing(), version: integer().notNull(), name: text().notNull() },
  standsOnce("indicator"),
);
export const organisation = published.table(
  "organisation",
  { ...standing(), name: text().notNull() },
  standsOnce("organisation"),
);
export const product = published.table(
  "product",
  { ...standing(), organisation: text().notNull() },
  standsOnce("product", (table) => table.organisation),
);

export const signatory = published.table(
  "signatory",
  {
    ...standing(),
    edition: text().notNull(),
    cadence: text().notNull(),
    zone: text().notNull(),
    joined: day("joined").notNull(),
  },
  standsOnce("signatory"),
);

export const adoption = published.table(
  "adoption",
  { ...standing(), organisation: text().notNull(), commitment: text().notNull(), adopted: boolean().notNull() },
  standsOnce("adoption", (table) => table.organisation),
);

export const period = published.table(
  "period",
  {
    ...standing(),
    organisation: text().notNull(),
    period: text().notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day").notNull(),
    zone: text().notNull(),
    dueAt: moment("due_at").notNull(),
  },
  standsOnce("period", (table) => table.organisation),
);

export const extension = published.table(
  "extension",
  { ...standing(), organisation: text().notNull(), period: text().notNull(), dueAt: moment("due_at").notNull() },
  standsOnce("extension", (table) => table.organisation),
);

export const waiver = published.table(
  "waiver",
  { ...standing(), organisation: text().notNull(), period: text().notNull() },
  standsOnce("waiver", (table) => table.organisation),
);

export const report = published.table(
  "report",
  {
    ...standing(),
    organisation: text().notNull(),
    period: text().notNull(),
    revision: integer().notNull(),
    filedAt: moment("filed_at").notNull(),
    contentDigest: text("content_digest").notNull(),
  },
  standsOnce("report", (table) => table.organisation),
);

export const response = published.table(
  "response",
  {
    ...standing(),
    organisation: text().notNull(),
    period: text().notNull(),
    revision: integer().notNull(),
    commitment: text().notNull(),
    status: text().notNull(),
    account: text().notNull(),
    reason: text(),
    byDate: day("by_date"),
    explanation: text(),
  },
  standsOnce("response", (table) => table.organisation),
);

export const relayedReport = published.table(
  "relayed_report",
  {
    ...standing(),
    organisation: text(),
    source: text().notNull(),
    publishedOn: text("published_on"),
    spanFrom: day("span_from"),
    spanTo: day("span_to"),
  },
  standsOnce("relayed_report", (table) => table.organisation),
);

export const relayedClaim = published.table(
  "relayed_claim",
  {
    ...standing(),
    report: text().notNull(),
    organisation: text(),
    commitment: text().notNull(),
    ordinal: integer().notNull(),
  },
  standsOnce("relayed_claim", (table) => table.organisation),
);

/** A reported number, exact as it was given: `value` is null where only words were given, and the words are kept. */
export const figure = published.table(
  "figure",
  {
    ...standing(),
    report: text().notNull(),
    organisation: text(),
    commitment: text().notNull(),
    indicator: text(),
    value: numeric(),
    valueWords: text("value_words"),
    unit: text().notNull(),
  },
  standsOnce("figure", (table) => table.organisation),
);

export const timelineEntry = published.table(
  "timeline_entry",
  { ...standing(), date: text().notNull() },
  standsOnce("timeline_entry"),
);
export const instrument = published.table(
  "instrument",
  { ...standing(), name: text().notNull(), jurisdiction: text().notNull() },
  standsOnce("instrument"),
);
export const inquiry = published.table(
  "inquiry",
  { ...standing(), askedOf: text("asked_of").notNull() },
  standsOnce("inquiry"),
);
export const listing = published.table(
  "listing",
  { ...standing(), model: text().notNull(), host: text().notNull() },
  standsOnce("listing"),
);
export const demand = published.table("demand", { ...standing(), text: text().notNull() }, standsOnce("demand"));
export const sectorFigure = published.table(
  "sector_figure",
  { ...standing(), value: numeric().notNull(), unit: text().notNull() },
  standsOnce("sector_figure"),
);
export const term = published.table("term", { ...standing(), term: text().notNull() }, standsOnce("term"));

/** Every table of the projection under the name that a fact calls it by. */
export const PROJECTION = {
  programme,
  source,
  edition,
  indicator,
  organisation,
  product,
  signatory,
  adoption,
  period,
  extension,
  waiver,
  report,
  response,
  relayedReport,
  relayedClaim,
  figure,
  timelineEntry,
  instrument,
  inquiry,
  listing,
  demand,
  sectorFigure,
  term,
} as const;
