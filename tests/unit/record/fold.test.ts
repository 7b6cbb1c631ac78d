import { describe, expect, it } from "vitest";
import { Instant } from "#domain/framework/instant.ts";
import { ENTRY_KINDS, type EntryKind } from "#domain/record/documents/documents.ts";
import { FACT_TABLES, factsOf } from "#domain/record/fold.ts";
import { sample } from "#tests/unit/record/sample-documents.ts";

const PLACE = { time: Instant.parse("2026-10-01T09:00:00.000Z") };

function facts(kind: EntryKind) {
  return factsOf(sample(kind), PLACE);
}

/** The facts that the sample of each kind brings, as "table key"; a kind without a row does not compile. */
const EXPECTED: Readonly<Record<EntryKind, readonly string[]>> = {
  programme_opened: ["programme small"],
  source_cited: ["source report"],
  edition_published: ["edition first"],
  indicator_defined: ["indicator reports"],
  organisation_listed: ["organisation acme"],
  product_listed: ["product acme/draw"],
  signatory_joined: ["signatory acme", "adoption acme/develop.data", "adoption acme/deploy.conduct"],
  adoption_changed: ["adoption acme/deploy.conduct"],
  period_opened: ["period acme/2026-Q3"],
  extension_granted: ["extension acme/2026-Q3"],
  waiver_granted: ["waiver acme/2026-Q3"],
  report_filed: [
    "report acme/2026-Q3/1",
    "response acme/2026-Q3/develop.data",
    "filedFigure acme/2026-Q3/reports",
    "filedFigure acme/2026-Q3/items",
    "promise acme/2026-q3.step-1",
    "promiseAnswer acme/2026-Q3/2026-q2.step-1",
    "attestation acme/2026-Q3/0",
  ],
  report_withdrawn: ["withdrawal acme/2026-Q3"],
  report_relayed: [
    "relayedReport acme-2026",
    "relayedClaim acme-2026/0",
    "relayedClaim acme-2026/1",
    "figure acme-2026/1/0",
    "figure acme-2026/1/1",
  ],
  timeline_entry_added: ["timelineEntry acme-bought"],
  instrument_listed: ["instrument act"],
  inquiry_recorded: ["inquiry question"],
  listing_recorded: ["listing draw-at-host"],
  demand_recorded: ["demand demand"],
  outage_recorded: ["outage night"],
  sector_figure_recorded: ["sectorFigure sector"],
  term_defined: ["term opinion"],
};

describe("what is known once an entry stands", () => {
  it.each(ENTRY_KINDS)("is these facts for the kind %s", (kind) => {
    expect(facts(kind).map(({ table, key }) => `${table} ${key}`)).toEqual(EXPECTED[kind]);
  });

  it("has a use for every table of the projection", () => {
    const used = new Set(ENTRY_KINDS.flatMap((kind) => facts(kind).map((fact) => fact.table)));
    expect([...used].sort()).toEqual([...FACT_TABLES].sort());
  });

  it("is the same whenever the entry is folded again", () => {
    for (const kind of ENTRY_KINDS) expect(facts(kind)).toEqual(facts(kind));
  });

  it("names no fact twice within one entry", () => {
    for (const kind of ENTRY_KINDS) {
      const names = facts(kind).map(({ table, key }) => `${table} ${key}`);
      expect(new Set(names).size, kind).toBe(names.length);
    }
  });

  it("says of a filed report when it was filed, by the record's time", () => {
    expect(facts("report_filed")[0]?.columns).toMatchObject({ filedAt: PLACE.time, revision: 1 });
  });

  it("keeps a number that is not given without one, not as zero", () => {
    const [given, withheld] = facts("report_filed").filter(({ table }) => table === "filedFigure");
    expect(given?.columns).toMatchObject({ given: "value", value: "12.50", unit: "percent" });
    expect(withheld?.columns).toMatchObject({ given: "withheld", value: null, unit: null });
  });

  it("says of each commitment whether it was adopted", () => {
    expect(
      facts("signatory_joined")
        .slice(1)
        .map(({ columns }) => columns["adopted"]),
    ).toEqual([true, false]);
  });

  it("keeps a figure that was given in words without a number, not as zero", () => {
    expect(facts("report_relayed").at(-1)?.columns).toMatchObject({ value: null, valueWords: "thousands" });
  });
});
