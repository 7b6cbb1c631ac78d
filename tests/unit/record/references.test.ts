import { describe, expect, it } from "vitest";
import { ENTRY_KINDS, type EntryKind } from "#domain/record/documents/documents.ts";
import { type Name, referencesOf } from "#domain/record/references.ts";
import { sample } from "#tests/unit/record/sample-documents.ts";

const CITED: readonly Name[] = ["source/report", "source/archive"];

/** What the sample of each kind rests on; a kind without a row does not compile. */
const EXPECTED: Readonly<Record<EntryKind, readonly Name[]>> = {
  programme_opened: [],
  source_cited: [],
  edition_published: [...CITED, "source/paper"],
  indicator_defined: CITED,
  organisation_listed: [...CITED, "source/list"],
  product_listed: ["organisation/acme"],
  signatory_joined: [
    "organisation/acme",
    "edition/first",
    "commitment/develop.data",
    "commitment/deploy.conduct",
    "source/report",
    "source/pledge",
    "source/list",
  ],
  adoption_changed: ["organisation/acme", "commitment/deploy.conduct"],
  period_opened: ["organisation/acme"],
  extension_granted: ["period/acme/2026-Q3"],
  waiver_granted: ["period/acme/2026-Q3"],
  outage_recorded: [],
  report_filed: [
    "period/acme/2026-Q3",
    "edition/first",
    "commitment/develop.data",
    "indicator/reports",
    "indicator/items",
  ],
  report_withdrawn: ["period/acme/2026-Q3"],
  report_relayed: [
    "organisation/acme",
    "source/report",
    "commitment/develop.data",
    "source/second",
    "indicator/reports",
  ],
  timeline_entry_added: [...CITED, "organisation/acme", "organisation/other"],
  instrument_listed: [...CITED, "commitment/develop.data"],
  inquiry_recorded: [...CITED, "organisation/acme"],
  listing_recorded: [...CITED, "organisation/host"],
  demand_recorded: [...CITED, "commitment/develop.data"],
  sector_figure_recorded: CITED,
  term_defined: CITED,
};

describe("what an entry rests on", () => {
  it.each(ENTRY_KINDS)("is named, each once, by an entry of kind %s", (kind) => {
    expect(referencesOf(sample(kind))).toEqual(EXPECTED[kind]);
  });

  it("is no organisation when a relayed report is of several together", () => {
    expect(referencesOf(sample("report_relayed", { organisation: null, claims: [] }))).toEqual(["source/report"]);
  });
});
