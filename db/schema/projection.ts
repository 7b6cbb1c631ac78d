import { sql } from "drizzle-orm";
import { boolean, check, integer, numeric, text } from "drizzle-orm/pg-core";
import { published } from "#db/schema/record.ts";
import { day, moment, standing, standsOnce } from "#db/schema/standing.ts";

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

export const outage = published.table(
  "outage",
  { ...standing(), fromAt: moment("from_at").notNull(), untilAt: moment("until_at").notNull() },
  standsOnce("outage"),
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

const ofRevision = () => ({
  organisation: text().notNull(),
  period: text().notNull(),
  revision: integer().notNull(),
});

/** A number a company filed, or why there is none: `value` is null exactly where `given` is another than "value". */
export const filedFigure = published.table(
  "filed_figure",
  {
    ...standing(),
    ...ofRevision(),
    indicator: text().notNull(),
    given: text().notNull(),
    value: numeric(),
    unit: text(),
  },
  (table) => [
    ...standsOnce<typeof table>("filed_figure", (asked) => asked.organisation)(table),
    check("filed_figure_value", sql`(${table.given} = 'value') = (${table.value} is not null)`),
  ],
);

export const promise = published.table(
  "promise",
  {
    ...standing(),
    ...ofRevision(),
    promise: text().notNull(),
    commitment: text().notNull(),
    due: day("due").notNull(),
  },
  standsOnce("promise", (table) => table.organisation),
);

export const promiseAnswer = published.table(
  "promise_answer",
  { ...standing(), ...ofRevision(), promise: text().notNull(), outcome: text().notNull() },
  standsOnce("promise_answer", (table) => table.organisation),
);

export const attestation = published.table(
  "attestation",
  { ...standing(), ...ofRevision(), commitment: text().notNull() },
  standsOnce("attestation", (table) => table.organisation),
);

/** A report that its company took back; the rows of what it claimed ended with the same entry. */
export const withdrawal = published.table(
  "withdrawal",
  { ...standing(), ...ofRevision() },
  standsOnce("withdrawal", (table) => table.organisation),
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
  outage,
  report,
  response,
  filedFigure,
  promise,
  promiseAnswer,
  attestation,
  withdrawal,
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
