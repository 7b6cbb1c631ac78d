import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reader, readPrivately } from "#db/client.ts";
import { assignSection } from "#db/commands/assign-section.ts";
import { bePresent } from "#db/commands/be-present.ts";
import { chooseDigest } from "#db/commands/choose-digest.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { makeCalendar } from "#db/commands/make-calendar.ts";
import { startSession } from "#db/commands/start-session.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { visible } from "#db/visible.ts";
import { PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { fillTheRoom } from "#tests/fixtures/evidence/handing-in.ts";
import { throughEverything } from "#tests/fixtures/restating.ts";
import {
  addressOf,
  demand,
  fileAll,
  person,
  type SmallCompany,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";
import { closeDatabase, openDatabase, rowSecurity } from "#tests/integration/locks/two-companies.ts";

type Relation = keyof typeof visible;
type ViewerKind = (typeof KINDS)[number];

const KINDS = [
  "alder's editor",
  "alder's officer",
  "alder's administrator",
  "birch's editor",
  "birch's officer",
  "birch's administrator",
  "the auditor",
  "the steward",
  "somebody without membership",
  "somebody whose membership ended",
  "the public",
] as const;

/** Whose rows somebody sees: of which companies, or of themselves. */
type Whose = "alder's" | "birch's" | "their own" | "none";
type Row = Readonly<Record<ViewerKind, Whose>>;

const COMPANY: Row = {
  "alder's editor": "alder's",
  "alder's officer": "alder's",
  "alder's administrator": "alder's",
  "birch's editor": "birch's",
  "birch's officer": "birch's",
  "birch's administrator": "birch's",
  "the auditor": "none",
  "the steward": "none",
  "somebody without membership": "none",
  "somebody whose membership ended": "none",
  "the public": "none",
};

const PERSON: Row = {
  "alder's editor": "their own",
  "alder's officer": "their own",
  "alder's administrator": "their own",
  "birch's editor": "their own",
  "birch's officer": "their own",
  "birch's administrator": "their own",
  "the auditor": "their own",
  "the steward": "their own",
  "somebody without membership": "their own",
  "somebody whose membership ended": "their own",
  "the public": "none",
};

const ADMINISTRATOR: Row = {
  ...COMPANY,
  "alder's editor": "none",
  "alder's officer": "none",
  "birch's editor": "none",
  "birch's officer": "none",
};

/** Those who have nothing to choose about, as they work for no company. */
const WITHOUT_COMPANY = {
  "the auditor": "none",
  "the steward": "none",
  "somebody without membership": "none",
  "somebody whose membership ended": "none",
} as const;

/** What each kind of viewer sees of each relation; a relation or a viewer without an answer does not compile. */
const EXPECTED: Readonly<Record<Relation, Row>> = {
  organisations: COMPANY,
  reports: COMPANY,
  answers: COMPANY,
  confidentialAnswers: COMPANY,
  confirmations: COMPANY,
  restatements: COMPANY,
  reportWithdrawals: COMPANY,
  handovers: COMPANY,
  assignments: COMPANY,
  comments: COMPANY,
  mentions: COMPANY,
  presences: COMPANY,
  digestChoices: { ...PERSON, ...WITHOUT_COMPANY },
  revisions: COMPANY,
  happenings: COMPANY,
  colleagues: COMPANY,
  calendarFeeds: COMPANY,
  workbookImports: COMPANY,
  evidenceItems: COMPANY,
  evidenceDescriptions: COMPANY,
  evidenceFiles: COMPANY,
  evidenceReadings: COMPANY,
  evidenceIncidents: COMPANY,
  invitations: ADMINISTRATOR,
  memberSessions: ADMINISTRATOR,
  sessions: PERSON,
};

let database: TestDatabase;
let small: SmallProgramme;
let viewers: Readonly<Record<ViewerKind, Viewer>>;
let owners: ReadonlyMap<string, string>;

beforeAll(async () => {
  database = await openDatabase();
  small = await smallProgramme(database.ownerUrl, "seen");
  const { alder, birch } = small.companies;
  for (const talking of [alder, birch]) {
    await talk(talking);
    await fillTheRoom(small, talking, "Seen");
  }
  await fileAll(small, alder);
  await fileAll(small, birch);
  for (const filed of [alder, birch]) await throughEverything(small, filed);
  for (const { key: organisation, administrator } of [alder, birch]) {
    await demand(makeCalendar(administrator, { programme: small.key, organisation }));
    const invited = { programme: small.key, organisation, email: "new@example.org", role: "editor" };
    await demand(inviteMember(administrator, invited));
  }
  const passer = await person(database.ownerUrl, "passing", { key: "passing", name: "Passing" }, "editor");
  const former = await person(database.ownerUrl, "seen", { key: "alder", name: "Alder Labs" }, "officer");
  viewers = {
    "alder's editor": alder.editor,
    "alder's officer": alder.officer,
    "alder's administrator": alder.administrator,
    "birch's editor": birch.editor,
    "birch's officer": birch.officer,
    "birch's administrator": birch.administrator,
    "the auditor": small.auditor,
    "the steward": small.steward,
    "somebody without membership": { ...passer, memberships: [] },
    "somebody whose membership ended": { ...former, memberships: [] },
    "the public": PUBLIC_VIEWER,
  };
  for (const viewer of Object.values(viewers)) {
    if (viewer.kind === "person") {
      await startSession({ personId: viewer.personId, method: "password", browser: "Test", replaces: null });
    }
  }
  owners = await whose(alder.organisationId, birch.organisationId);
});
afterAll(() => closeDatabase(database));

/** A section is assigned and commented on, and everybody chooses about their mail. */
async function talk({ key, organisationId, editor, officer, administrator }: SmallCompany): Promise<void> {
  const place = { ...addressOf(small, key), section: "develop.data" };
  await demand(assignSection(editor, { ...place, assignee: officer.personId }));
  await demand(commentOnSection(editor, { ...place, text: "Said.", mentions: [officer.personId] }));
  await demand(bePresent(editor, place));
  await demand(uploadWorkbook(editor, { ...addressOf(small, key), changes: [], problems: [] }));
  for (const one of [editor, officer, administrator]) await demand(chooseDigest(one, { organisationId, wants: "no" }));
}

/** Which company each report and organisation is of, as the companies themselves see it. */
async function whose(alderId: string, birchId: string): Promise<ReadonlyMap<string, string>> {
  const { alder, birch } = small.companies;
  const reports = async (viewer: Viewer) =>
    readPrivately(viewer, async (db) => (await visible.reports(db, viewer)).map(({ id }) => id));
  const of = new Map([
    [alderId, "alder's"],
    [birchId, "birch's"],
  ]);
  for (const id of await reports(alder.editor)) of.set(id, "alder's");
  for (const id of await reports(birch.editor)) of.set(id, "birch's");
  return of;
}

async function seen(db: Reader, viewer: Viewer, relation: Relation): Promise<Whose> {
  const rows: readonly object[] = await visible[relation](db, viewer);
  const found = new Set(rows.map((row) => ownerOf(row, viewer)));
  const [only = "none", ...others] = found;
  return others.length === 0 ? only : "none";
}

function ownerOf(row: object, viewer: Viewer): Whose {
  if ("personId" in row) return viewer.kind === "person" && row.personId === viewer.personId ? "their own" : "none";
  const ids = ["organisationId" in row && row.organisationId, "reportId" in row && row.reportId, "id" in row && row.id];
  const found = ids.map((id) => owners.get(String(id))).find((name) => name !== undefined);
  if (found !== "alder's" && found !== "birch's") throw new Error(`nobody's row: ${JSON.stringify(row)}`);
  return found;
}

// Object.keys forgets which names an object has; these are exactly the relations.
const RELATIONS = Object.keys(EXPECTED) as readonly Relation[];
const CASES = RELATIONS.flatMap((relation) => KINDS.map((kind) => [relation, kind, EXPECTED[relation][kind]] as const));

it("asks every relation for every kind of viewer", () => {
  expect(RELATIONS.toSorted()).toEqual(Object.keys(visible).toSorted());
  expect(CASES).toHaveLength(RELATIONS.length * KINDS.length);
});

describe.each([
  ["with row security", true],
  ["with row security off", false],
])("what is visible %s", (_case, isSecure) => {
  beforeAll(() => rowSecurity(database.adminUrl, isSecure));

  it.each(CASES)("of %s to %s is %s", async (relation, kind, expected) => {
    const viewer = viewers[kind];
    expect(await readPrivately(viewer, (db) => seen(db, viewer, relation))).toBe(expected);
  });
});

it("adds up what a person is at two companies, but row security knows what they are not", async () => {
  const { alder, birch } = small.companies;
  const both = { ...alder.editor, memberships: [...alder.editor.memberships, ...birch.editor.memberships] };
  const seenBy = () =>
    readPrivately(both, async (db) => (await visible.reports(db, both)).map((row) => row.organisationId));
  await rowSecurity(database.adminUrl, false);
  expect((await seenBy()).toSorted()).toEqual([alder.organisationId, birch.organisationId].toSorted());
  await rowSecurity(database.adminUrl, true);
  expect(await seenBy()).toEqual([alder.organisationId]);
});
