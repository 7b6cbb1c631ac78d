import pg from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { startSession } from "#db/commands/start-session.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { closeMailQueue } from "#db/mail/queue.ts";
import { personOfSession } from "#db/queries/session-person.ts";
import { invitationToken } from "#db/sign-in/invitation-token.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { CompanyRole } from "#domain/people/company-role.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { demand, type SmallCompany, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";

/** A register with a small programme of its own for each test, and a mail queue. */
export interface House {
  readonly owner: () => pg.Client;
  readonly database: () => TestDatabase;
  readonly small: () => SmallProgramme;
  readonly alder: () => SmallCompany;
  readonly birch: () => SmallCompany;
  /** Where alder's people are managed. */
  readonly at: () => { readonly programme: string; readonly organisation: string };
}

/** Opens the house for the file's tests. */
export function house(): House {
  let owner: pg.Client | undefined;
  let database: TestDatabase | undefined;
  let small: SmallProgramme | undefined;
  let made = 0;
  beforeAll(async () => {
    database = await freshDatabase();
    await prepareJobs(database.ownerUrl);
    Object.assign(process.env, { REGISTER_PUBLIC_URL: database.publicUrl, REGISTER_DESK_URL: database.deskUrl });
    connect(database);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  beforeEach(async () => {
    made += 1;
    small = await smallProgramme(there(database).ownerUrl, `house-${made}`);
  });
  afterAll(async () => {
    await closeMailQueue();
    await disconnect();
    await owner?.end();
    await database?.drop();
  });
  return {
    owner: () => there(owner),
    database: () => there(database),
    small: () => there(small),
    alder: () => there(small).companies.alder,
    birch: () => there(small).companies.birch,
    at: () => ({ programme: there(small).key, organisation: "alder" }),
  };
}

/** Invites an address to alder, and gives the invitation's id and the token of its link. */
export async function invited({ alder, at }: House, email: string, role: CompanyRole = "editor") {
  const { invitationId: id } = await demand(inviteMember(alder().administrator, { ...at(), email, role }));
  return { id, token: invitationToken(id) };
}

/** A person as their next request finds them: with the rights that they have by then. */
export async function asOfNow({ personId }: Pick<PersonViewer, "personId">): Promise<PersonViewer> {
  const secretId = await startSession({ personId, method: "password", browser: "Firefox", replaces: null });
  const live = secretId === null ? null : await personOfSession(secretId);
  if (live === null) throw new Error("this person cannot sign in");
  return live.viewer;
}

/** What somebody is at alder, as their next request finds it. */
export async function rolesOf(someone: Pick<PersonViewer, "personId">): Promise<readonly string[]> {
  return (await asOfNow(someone)).memberships.map(({ role }) => role).toSorted();
}

/** The id of the one role that somebody has at alder. */
export async function membershipOf(
  { owner, alder }: House,
  { personId }: Pick<PersonViewer, "personId">,
): Promise<string> {
  const { rows } = await owner().query(
    "select id from private.membership where person_id = $1 and organisation_id = $2 and ended_at is null",
    [personId, alder().organisationId],
  );
  return rows[0]?.id ?? "";
}

/** The refusal's code, or "done". */
export async function codeOf(outcome: Promise<object>): Promise<string> {
  const settled = await outcome;
  if ("refused" in settled && typeof settled.refused === "object" && settled.refused !== null) {
    return "code" in settled.refused ? String(settled.refused.code) : "refused";
  }
  return "done";
}

/** Everybody who is not alder's administrator, by what they are. */
export function others({ small, alder, birch }: House): readonly (readonly [string, PersonViewer])[] {
  return [
    ["alder's editor", alder().editor],
    ["alder's officer", alder().officer],
    ["birch's administrator", birch().administrator],
    ["birch's officer", birch().officer],
    ["birch's editor", birch().editor],
    ["the auditor", small().auditor],
    ["the steward", small().steward],
  ];
}

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("the house is open only while tests run");
  return thing;
}
