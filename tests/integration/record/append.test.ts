import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { sha256 } from "#db/hash.ts";
import { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import { verifyEntry } from "#domain/record/envelope.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { demand, fileAll, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";
import { recordOf, type StoredEntry } from "#tests/integration/record/record-rows.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  connect(database);
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

function define({ key: programme, steward }: SmallProgramme, key: string, use = "A use.") {
  const document = { key, term: key, use, sources: ["handbook"], check: null };
  return demand(enterFact(steward, { programme, kind: "term_defined", document }));
}

function envelopeOf(entry: StoredEntry) {
  const verdict = verifyEntry(sha256, entry);
  if (verdict.verdict !== "matches") throw new Error(`entry ${entry.position}: ${verdict.verdict}`);
  return verdict.envelope;
}

describe("appending", () => {
  it("gives forty commands at once forty places without a gap, each told its own", async () => {
    const small = await smallProgramme(database.ownerUrl, "crowded");
    const before = (await recordOf(database.publicUrl, small.key)).length;
    const keys = Array.from({ length: 39 }, (_, turn) => `term-${turn}`);
    const [filed, ...told] = await Promise.all([
      fileAll(small, small.companies.alder),
      ...keys.map((key) => define(small, key)),
    ]);
    const entries = await recordOf(database.publicUrl, small.key);
    expect(entries.map((entry) => entry.position)).toEqual(Array.from({ length: before + 40 }, (_, place) => place));
    expect(entries[filed.position]?.kind).toBe("report_filed");
    for (const [turn, { position }] of told.entries()) {
      expect(entries[position ?? -1]?.subject).toBe(`term/term-${turn}`);
    }
    const times = entries.map((entry) => envelopeOf(entry).time);
    expect(times).toEqual(times.toSorted());
  });

  it("never lets an entry's time lie before its predecessor's", async () => {
    const small = await smallProgramme(database.ownerUrl, "clocks");
    await at(Instant.parse("2027-05-01T09:00:00.000Z"), () => define(small, "later"));
    await at(Instant.parse("2027-04-01T09:00:00.000Z"), () => define(small, "earlier"));
    const times = (await recordOf(database.publicUrl, small.key)).slice(-2).map((entry) => entry.time);
    expect(times).toEqual(["2027-05-01T09:00:00.000Z", "2027-05-01T09:00:00.000Z"]);
  });

  it("ties an entry that replaces another to the other's leaf hash, and a first one to none", async () => {
    const small = await smallProgramme(database.ownerUrl, "chained");
    await define(small, "word", "First.");
    await define(small, "between");
    await define(small, "word", "Second.");
    const [first, between, second] = (await recordOf(database.publicUrl, small.key)).slice(-3).map((entry) => entry);
    if (first === undefined || between === undefined || second === undefined) throw new Error("three entries are told");
    expect(envelopeOf(first).previous).toBeNull();
    expect(envelopeOf(between).previous).toBeNull();
    expect(envelopeOf(second).previous).toBe(toHex(first.leafHash));
  });

  it("keeps the records of two programmes wholly apart", async () => {
    const [one, other] = [
      await smallProgramme(database.ownerUrl, "one"),
      await smallProgramme(database.ownerUrl, "other"),
    ];
    await Promise.all([define(one, "mine"), define(other, "yours")]);
    const subjects = async (programme: string) =>
      (await recordOf(database.publicUrl, programme)).map((entry) => entry.subject);
    expect(await subjects("one")).toContain("term/mine");
    expect(await subjects("one")).not.toContain("term/yours");
    expect((await subjects("one")).length).toBe((await subjects("other")).length);
  });
});
