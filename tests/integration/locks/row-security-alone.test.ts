import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readPrivately } from "#db/client.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { session } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import { ACTIONS } from "#domain/access/policy.ts";
import type { Membership, PersonViewer, Viewer } from "#domain/access/viewer.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { addressOf } from "#tests/fixtures/small-programme.ts";
import { foreignReads } from "#tests/integration/locks/foreign-reads.ts";
import { ATTACKED_ACTIONS, foreignActs, READS, shownBy } from "#tests/integration/locks/intrusions.ts";
import {
  CANARY,
  closeDatabase,
  everythingStored,
  openDatabase,
  pretending,
  type TwoCompanies,
  twoCompanies,
} from "#tests/integration/locks/two-companies.ts";

/** Both locks in the code, opened: everything is allowed, and every relation shows what is everybody's. */
const open = vi.hoisted(() => ({ isOn: false, memberships: [] as Membership[] }));

vi.mock("#domain/access/policy.ts", async (original) => {
  const real = await original<typeof import("#domain/access/policy.ts")>();
  const isAllowed: typeof real.isAllowed = (viewer, action, subject) =>
    open.isOn || real.isAllowed(viewer, action, subject);
  return { ...real, isAllowed };
});

/** The viewer as the open locks take them: somebody of every company. */
const asAnybody = vi.hoisted(
  () =>
    (viewer: Viewer): Viewer =>
      open.isOn && viewer.kind === "person" ? { ...viewer, memberships: open.memberships } : viewer,
);

vi.mock("#db/visible-scope.ts", async (original) => {
  const real = await original<typeof import("#db/visible-scope.ts")>();
  const companiesOf: typeof real.companiesOf = (viewer, roles) => real.companiesOf(asAnybody(viewer), roles);
  const within: typeof real.within = (viewer, organisationId, where) =>
    real.within(asAnybody(viewer), organisationId, where);
  return { companiesOf, within };
});

vi.mock("#db/visible.ts", async (original) => {
  const { visible } = await original<typeof import("#db/visible.ts")>();
  const sessions: typeof visible.sessions = (db, viewer) =>
    open.isOn ? db.select().from(session).$dynamic() : visible.sessions(db, viewer);
  return { visible: { ...visible, sessions } };
});

let database: TestDatabase;
let on: TwoCompanies;
beforeAll(async () => {
  database = await openDatabase();
  on = await twoCompanies(database);
  const companies = [on.small, on.handedOver, on.filed].flatMap((programme) => Object.values(programme.companies));
  open.memberships.push(
    ...companies.flatMap(({ editor, administrator }) => [...editor.memberships, ...administrator.memberships]),
  );
  open.isOn = true;
});
afterAll(() => closeDatabase(database));

function intruders(): readonly PersonViewer[] {
  const { birch } = on.small.companies;
  return [birch.editor, birch.officer, birch.administrator, on.small.auditor, on.small.steward, on.stranger];
}

/** Each intruder as they are, and as they would be if the code took their word for being alder's officer. */
function guises(): readonly PersonViewer[] {
  const places = [on.small, on.handedOver, on.filed].map(
    (programme) => programme.companies.alder.officer.memberships[0],
  );
  return intruders().flatMap((one) => [one, places.reduce((who, place) => pretending(who, "officer", place), one)]);
}

/** Every relation that shows a company's rows. */
// Object.keys forgets which names an object has; these are exactly the relations.
const RELATIONS = (Object.keys(visible) as readonly (keyof typeof visible)[]).filter(
  (name) => name !== "sessions" && name !== "digestChoices",
);

describe("with the locks in the code open, row security alone", () => {
  it("is put to the proof: the code would show and do anything", async () => {
    const { alder } = on.small.companies;
    const opened = await deskReport(alder.administrator, addressOf(on.small, "alder"));
    expect(JSON.stringify(opened)).toContain(CANARY);
    expect(opened?.may.certify || opened?.may.write).toBe(true);
    const { birch } = on.small.companies;
    for (const relation of RELATIONS) {
      const asked = await readPrivately(birch.editor, async (db) => visible[relation](db, birch.editor).toSQL().params);
      expect(asked, relation).toContain(alder.organisationId);
    }
    expect([...READS, ...ATTACKED_ACTIONS].toSorted()).toEqual(ACTIONS.toSorted());
  });

  it("shows nobody another company's words", async () => {
    for (const intruder of guises()) {
      for (const read of foreignReads(on)) {
        expect(await shownBy(read, intruder), `${intruder.name}: ${read.name}`).toEqual([]);
      }
    }
  });

  it("lets nobody change what is not theirs", async () => {
    const before = await everythingStored(database.adminUrl);
    const acts = await foreignActs(on);
    for (const intruder of guises()) {
      const isSteward = intruder.personId === on.small.steward.personId;
      for (const act of acts.filter(({ name }) => !(isSteward && name.startsWith("record.enter")))) {
        expect(await shownBy(act, intruder), `${intruder.name}: ${act.name}`).toEqual([]);
      }
    }
    expect(await everythingStored(database.adminUrl)).toBe(before);
  });

  it("holds the roles within a company apart: who only reads does not write, who writes does not certify", async () => {
    const before = await everythingStored(database.adminUrl);
    const acts = await foreignActs(on);
    const { administrator, colleague, officer } = on.small.companies.alder;
    const late = on.handedOver.companies.alder;
    const tried = [
      ...acts
        .filter(({ name }) => /^(report|evidence)\.(?!assign|comment|open|take_away|report)|^record/.test(name))
        .map((act) => [administrator, act] as const),
      ...acts
        .filter(({ name }) => /^people/.test(name))
        .flatMap((act) => [colleague, officer].map((who) => [who, act] as const)),
      ...acts
        .filter(({ name }) => /certify/.test(name))
        .flatMap((act) => [late.editor, late.administrator].map((who) => [who, act] as const)),
    ];
    for (const [who, act] of tried) {
      const shown = (await shownBy(act, who)).filter((line) => line.endsWith("did it"));
      expect(shown, `${who.name}: ${act.name}`).toEqual([]);
    }
    expect(await everythingStored(database.adminUrl)).toBe(before);
  });
});
