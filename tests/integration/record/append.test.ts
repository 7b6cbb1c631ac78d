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

  it("ties an entry to the last one about the same thing by its leaf hash, and a first one to none", async () => {
    const small = await smallProgramme(database.ownerUrl, "chained");
    for (const [key, use] of [["word", "First."], ["between"], ["word", "Second."], ["word", "Third."]] as const) {
      await define(small, key, use);
    }
    const told = (await recordOf(database.publicUrl, small.key)).slice(-4);
    const [first = "", , second = ""] = told.map((entry) => toHex(entry.leafHash));
    expect(told.map((entry) => envelopeOf(entry).previous)).toEqual([null, null, first, second]);
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
