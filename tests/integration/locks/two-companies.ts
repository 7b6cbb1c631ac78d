import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { assignSection } from "#db/commands/assign-section.ts";
import { bePresent } from "#db/commands/be-present.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { makeCalendar } from "#db/commands/make-calendar.ts";
import { startSession } from "#db/commands/start-session.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { closeMailQueue } from "#db/mail/queue.ts";
import { asClient } from "#db/one-connection.ts";
import { CompanyAddress } from "#db/queries/company-people.ts";
import type { Membership, PersonViewer, Role } from "#domain/access/viewer.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { fillTheRoom } from "#tests/fixtures/evidence/handing-in.ts";
import { throughEverything } from "#tests/fixtures/restating.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  demand,
  fileAll,
  person,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";

/** The word that stands in every private text of alder, and in no other. */
export const CANARY = "alder-canary-5e1d";

/** Two companies with everything a company has, and each kind of person. */
export interface TwoCompanies {
  readonly database: TestDatabase;
  readonly small: SmallProgramme;
  readonly stranger: PersonViewer;
  /** Handed over, and filed, by alder. */
  readonly handedOver: SmallProgramme;
  readonly filed: SmallProgramme;
}

/** A database of the test file's own, with the process connected to it and letters that can be ordered. */
export async function openDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await prepareJobs(database.ownerUrl);
  Object.assign(process.env, { REGISTER_PUBLIC_URL: database.publicUrl, REGISTER_DESK_URL: database.deskUrl });
  connect(database);
  return database;
}

export async function closeDatabase(database: TestDatabase): Promise<void> {
  await closeMailQueue();
  await disconnect();
  await database.drop();
}

/** Alder drafts in `small`, has handed over in `handedOver` and has filed in `filed`, the canary in every text. */
export async function twoCompanies(database: TestDatabase): Promise<TwoCompanies> {
  const small = await smallProgramme(database.ownerUrl, "drafting");
  const handedOver = await smallProgramme(database.ownerUrl, "handed-over");
  const filed = await smallProgramme(database.ownerUrl, "filed");
  await answerAll(small, small.companies.alder, CANARY);
  await answerAll(small, small.companies.birch, "birch");
  await talk(small);
  await fillTheRoom(small, small.companies.alder, CANARY);
  await fillTheRoom(small, small.companies.birch, "birch");
  await fillTheRoom(handedOver, handedOver.companies.alder, CANARY);
  await fillTheRoom(filed, filed.companies.alder, CANARY);
  await at(AFTER_PERIOD, async () => {
    await answerAll(handedOver, handedOver.companies.alder, CANARY);
    await demand(handOverReport(handedOver.companies.alder.editor, addressOf(handedOver, "alder")));
  });
  await fileAll(filed, filed.companies.alder);
  await throughEverything(filed, filed.companies.alder, { texts: { account: `Corrected: ${CANARY} again.` } });
  await demand(bePresent(small.companies.alder.editor, { ...addressOf(small, "alder"), section: "develop.data" }));
  await demand(uploadWorkbook(small.companies.alder.editor, workbook(small)));
  const { personId } = small.companies.alder.editor;
  await startSession({ personId, method: "password", browser: CANARY, replaces: null });
  const invited = {
    ...CompanyAddress.parse(addressOf(small, "alder")),
    email: `${CANARY}@example.org`,
    role: "editor",
  };
  await demand(inviteMember(small.companies.alder.administrator, invited));
  await demand(makeCalendar(small.companies.alder.officer, { programme: small.key, organisation: "alder" }));
  const stranger = await person(database.ownerUrl, "elsewhere", { key: "elsewhere", name: "Elsewhere" }, "editor");
  await asClient(database.ownerUrl, (owner) =>
    owner.query("update private.membership set ended_at = now() where person_id = $1", [stranger.personId]),
  );
  return { database, small, handedOver, filed, stranger: { ...stranger, memberships: [] } };
}

/** What alder's editor brought back from a workbook, the canary in it. */
function workbook(small: SmallProgramme) {
  const changed = { section: "develop.data", field: "confidentialNote", value: `Offline: ${CANARY}.`, basedOn: 1 };
  return { ...addressOf(small, "alder"), changes: [changed], problems: [] };
}

/** Alder's editor assigns a section and comments on it, the canary in the comment. */
function talk(small: SmallProgramme): Promise<void> {
  const { editor, colleague } = small.companies.alder;
  const place = { ...addressOf(small, "alder"), section: "develop.data" };
  return at(AFTER_PERIOD, async () => {
    await demand(assignSection(editor, { ...place, assignee: colleague.personId }));
    const mentions = [colleague.personId];
    await demand(commentOnSection(editor, { ...place, text: `Said: ${CANARY}.`, mentions }));
  });
}

/** The same person, who says that they hold a role at a place where they hold none. */
export function pretending(
  viewer: PersonViewer,
  role: Role,
  place: Omit<Membership, "role"> | undefined,
): PersonViewer {
  return place === undefined ? viewer : { ...viewer, memberships: [...viewer.memberships, { ...place, role }] };
}

/** All that is stored, but the counts of tries: what an intruder must leave as it is. */
export function everythingStored(adminUrl: string): Promise<string> {
  return asClient(adminUrl, async (admin) => {
    const tables = await admin.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname in ('private', 'published') and tablename <> 'attempt' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const rows = await admin.query<{ row: unknown }>(
        `select to_jsonb(one) as row from ${name} one order by to_jsonb(one)::text`,
      );
      found.push(...rows.rows.map(({ row }) => `${name} ${JSON.stringify(row)}`));
    }
    return found.join("\n");
  });
}

/** Turns row security on or off on every table, as nobody but the superuser of a test's own database could. */
export function rowSecurity(adminUrl: string, isOn: boolean): Promise<void> {
  const ways = isOn
    ? "force row level security, enable row level security"
    : "no force row level security, disable row level security";
  return asClient(adminUrl, async (admin) => {
    const tables = await admin.query<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('private', 'published')",
    );
    for (const { name } of tables.rows) await admin.query(`alter table ${name} ${ways}`);
  });
}
