import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { addressOf } from "#tests/fixtures/small-programme.ts";
import { foreignReads } from "#tests/integration/locks/foreign-reads.ts";
import { foreignActs, shownBy } from "#tests/integration/locks/intrusions.ts";
import {
  CANARY,
  closeDatabase,
  everythingStored,
  openDatabase,
  rowSecurity,
  type TwoCompanies,
  twoCompanies,
} from "#tests/integration/locks/two-companies.ts";

let database: TestDatabase;
let on: TwoCompanies;
beforeAll(async () => {
  database = await openDatabase();
  on = await twoCompanies(database);
  await rowSecurity(database.adminUrl, false);
});
afterAll(() => closeDatabase(database));

function intruders(): readonly PersonViewer[] {
  const { birch } = on.small.companies;
  return [birch.editor, birch.officer, birch.administrator, on.small.auditor, on.small.steward, on.stranger];
}

describe("with row security off, the locks in the code alone", () => {
  it("are put to the proof: the database would show anybody anything", async () => {
    const rows = await asClient(database.deskUrl, (client) => client.query("select value from private.answer"));
    expect(JSON.stringify(rows.rows)).toContain(CANARY);
  });

  it("show a company its own words", async () => {
    const own = await deskReport(on.small.companies.alder.editor, addressOf(on.small, "alder"));
    expect(JSON.stringify(own)).toContain(CANARY);
  });

  it("show nobody another company's words", async () => {
    for (const intruder of intruders()) {
      for (const read of foreignReads(on)) {
        expect(await shownBy(read, intruder), `${intruder.name}: ${read.name}`).toEqual([]);
      }
    }
  });

  it("tell nobody whether another company's report exists", async () => {
    const reads = foreignReads(on).filter(({ name }) =>
      /^(deskReport|draftInHand|sectionInHand|evidenceInHand|talkOfSection|peoplePage)/.test(name),
    );
    expect(reads).toHaveLength(14);
    for (const intruder of intruders()) {
      for (const read of reads) {
        expect((await read.try(intruder)) ?? null, `${intruder.name}: ${read.name}`).toBeNull();
      }
    }
  });

  it("let nobody change what is not theirs", async () => {
    const before = await everythingStored(database.adminUrl);
    const acts = await foreignActs(on);
    for (const intruder of intruders()) {
      const isSteward = intruder.personId === on.small.steward.personId;
      for (const act of acts.filter(({ name }) => !(isSteward && name.startsWith("record.enter")))) {
        expect(await shownBy(act, intruder), `${intruder.name}: ${act.name}`).toEqual([]);
      }
    }
    expect(await everythingStored(database.adminUrl)).toBe(before);
  });

  it("hold the roles within a company apart", async () => {
    const before = await everythingStored(database.adminUrl);
    const acts = await foreignActs(on);
    const { alder } = on.handedOver.companies;
    for (const who of [on.small.companies.alder.administrator, alder.administrator, alder.editor]) {
      for (const act of acts.filter(
        ({ name }) =>
          /^(report|evidence)\.(?!assign|comment|open|take_away|report)|^record/.test(name) &&
          (who !== alder.editor || !/take_back/.test(name)),
      )) {
        const done = (await shownBy(act, who)).filter((line) => line.endsWith("did it"));
        expect(done, `${who.name}: ${act.name}`).toEqual([]);
      }
    }
    const { colleague, officer } = on.small.companies.alder;
    for (const who of [colleague, officer]) {
      for (const act of acts.filter(({ name }) => /^people/.test(name))) {
        const done = (await shownBy(act, who)).filter((line) => line.endsWith("did it"));
        expect(done, `${who.name}: ${act.name}`).toEqual([]);
      }
    }
    expect(await everythingStored(database.adminUrl)).toBe(before);
  });
});
