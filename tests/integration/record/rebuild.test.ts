import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { changeCompanyCommitment } from "#db/commands/change-commitment.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { withdrawReport } from "#db/commands/withdraw-report.ts";
import { sha256 } from "#db/hash.ts";
import { asClient } from "#db/one-connection.ts";
import { rebuildProjection } from "#db/record/rebuild.ts";
import { ENTRY_KINDS } from "#domain/record/documents/documents.ts";
import { verifyEntry } from "#domain/record/envelope.ts";
import { changing } from "#tests/fixtures/changing-commitments.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { PROMISED, promiseBefore } from "#tests/fixtures/promised-before.ts";
import { fileWithFigure, restateAll, withdrawing } from "#tests/fixtures/restating.ts";
import {
  AFTER_PERIOD,
  demand,
  fileAll,
  PERIOD,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";
import { projectionRows, recordOf } from "#tests/integration/record/record-rows.ts";
import { SAMPLES } from "#tests/unit/record/sample-documents.ts";

let database: TestDatabase;
let small: SmallProgramme;
beforeAll(async () => {
  database = await freshDatabase();
  connect(database);
  small = await smallProgramme(database.ownerUrl, "told");
  const { alder, birch } = small.companies;
  await fileAll(small, birch);
  await at(AFTER_PERIOD, () => demand(withdrawReport(birch.officer, withdrawing(small, "birch"))));
  await promiseBefore(small, alder);
  await fileWithFigure(small, alder, "120", FURTHER_SECTIONS);
  await restateAll(small, alder);
  await demand(changeCompanyCommitment(alder.officer, changing(small, "alder")));
  for (const [kind, document] of FURTHER) await demand(enterFact(small.steward, { programme: "told", kind, document }));
  await smallProgramme(database.ownerUrl, "beside");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const CITED = { sources: ["handbook"], check: null };
const OF_ALDER = { organisation: "alder", period: PERIOD };
const [claim] = SAMPLES.report_relayed.claims.slice(1);
const relayed = {
  ...SAMPLES.report_relayed,
  organisation: "birch",
  source: "handbook",
  claims: [
    { ...claim, also: [] },
    { ...claim, also: [] },
  ],
};

/** A promise answered, and a procedure attested. */
const FURTHER_SECTIONS = {
  [`promise:${PROMISED.byAnswer.key}`]: { outcome: "dropped", why: "It became needless.", finished: "yes" },
  "attestation:1": {
    commitment: "develop.data",
    performedBy: "An outside firm",
    authority: "Counsel",
    legalBasis: "A licence",
    proxyMethod: "Proxies.",
    counted: "Trials",
    count: "40",
    from: "2026-02-01",
    to: "2026-02-28",
    finished: "yes",
  },
};

/** An entry of every kind that the small programme lacks, and several that replace an earlier one. */
const FURTHER: readonly (readonly [kind: string, document: unknown])[] = [
  ["indicator_defined", { ...SAMPLES.indicator_defined, ...CITED }],
  ["product_listed", { ...SAMPLES.product_listed, organisation: "alder" }],
  ["product_listed", { ...SAMPLES.product_listed, organisation: "alder", name: "Draw 2" }],
  ["extension_granted", { ...SAMPLES.extension_granted, ...OF_ALDER }],
  ["waiver_granted", { ...SAMPLES.waiver_granted, organisation: "birch", period: PERIOD }],
  ["waiver_granted", { ...SAMPLES.waiver_granted, organisation: "birch", period: PERIOD, ground: "Another." }],
  ["outage_recorded", SAMPLES.outage_recorded],
  ["outage_recorded", { ...SAMPLES.outage_recorded, until: "2026-10-30T21:20:00.000Z" }],
  ["report_relayed", relayed],
  ["report_relayed", { ...relayed, note: "Read again.", claims: [{ ...claim, also: [], figures: [] }] }],
  ["timeline_entry_added", { ...SAMPLES.timeline_entry_added, ...CITED, organisations: ["alder"] }],
  ["instrument_listed", { ...SAMPLES.instrument_listed, ...CITED }],
  ["inquiry_recorded", { ...SAMPLES.inquiry_recorded, ...CITED, askedOf: "alder" }],
  ["listing_recorded", { ...SAMPLES.listing_recorded, ...CITED, host: "birch" }],
  ["demand_recorded", { ...SAMPLES.demand_recorded, ...CITED }],
  ["sector_figure_recorded", { ...SAMPLES.sector_figure_recorded, ...CITED, value: "20.500" }],
  ["term_defined", { ...SAMPLES.term_defined, ...CITED, use: "Zeichen: \u00fc, \u{1F54A}, a/b, ~1." }],
  ["term_defined", { ...SAMPLES.term_defined, ...CITED }],
];

describe("the public projection", () => {
  it("is here told by entries of every kind", async () => {
    const kinds = new Set((await recordOf(database.publicUrl, "told")).map((entry) => entry.kind));
    expect([...kinds].sort()).toEqual([...ENTRY_KINDS].sort());
  });

  it("dropped and rebuilt from the record is the same, row by row", async () => {
    const before = await projectionRows(database.adminUrl);
    for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0);
    const { entries } = await rebuildProjection(database.ownerUrl);
    expect(entries).toBe(
      (await recordOf(database.publicUrl, "told")).length + (await recordOf(database.publicUrl, "beside")).length,
    );
    expect(await projectionRows(database.adminUrl)).toEqual(before);
  });

  it("loses by a rebuild whatever the record does not say", async () => {
    const before = await projectionRows(database.adminUrl);
    await asClient(database.ownerUrl, (owner) =>
      owner.query(`insert into published.term (programme, key, entry_from, document, term)
        values ('told', 'slipped-in', 0, '{}', 'slipped in')`),
    );
    expect(await projectionRows(database.adminUrl)).not.toEqual(before);
    await rebuildProjection(database.ownerUrl);
    expect(await projectionRows(database.adminUrl)).toEqual(before);
  });

  it("shows no part of an account that was left out when the account was entered again", async () => {
    const standing = await asClient(database.publicUrl, (client) =>
      client.query(`select key from published.relayed_claim where entry_until is null
        union all select key from published.figure where entry_until is null order by key`),
    );
    expect(standing.rows.map((row) => row.key)).toEqual(["acme-2026/0"]);
  });

  it("stays as it was when a rebuild fails half way", async () => {
    const before = await projectionRows(database.adminUrl);
    await asClient(database.adminUrl, async (admin) => {
      await admin.query(`create function public.fail() returns trigger language plpgsql as
        $$ begin raise exception 'injected'; end $$`);
      await admin.query("grant usage on schema public to register_owner");
      await admin.query(
        "create trigger zz_injected before insert on published.term for each row execute function public.fail()",
      );
      await expect(rebuildProjection(database.ownerUrl)).rejects.toThrow();
      await admin.query("drop trigger zz_injected on published.term");
    });
    expect(await projectionRows(database.adminUrl)).toEqual(before);
  });

  it("is guarded again after a rebuild", async () => {
    await rebuildProjection(database.ownerUrl);
    await asClient(database.ownerUrl, (owner) =>
      expect(owner.query("truncate published.response")).rejects.toThrow("only ever replaced"),
    );
  });
});

describe("the record", () => {
  it("is gapless, never goes back in time, and every entry of it verifies", async () => {
    for (const programme of ["told", "beside"]) {
      const entries = await recordOf(database.publicUrl, programme);
      expect(entries.map((entry) => entry.position)).toEqual(entries.map((_entry, at) => at));
      const times = entries.map((entry) => entry.time);
      expect(times).toEqual(times.toSorted());
      for (const { position, time, kind, subject, ...entry } of entries) {
        expect(verifyEntry(sha256, entry), `${programme} ${position}`).toMatchObject({
          verdict: "matches",
          envelope: { programme, kind, time, subject },
        });
      }
    }
  });
});
