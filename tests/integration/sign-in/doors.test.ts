import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { asClient } from "#db/one-connection.ts";
import { readiness } from "#db/queries/readiness.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareJobs(database.ownerUrl);
  connect({ publicUrl: database.publicUrl, deskUrl: database.deskUrl });
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

function asked(url: string, query: string): Promise<pg.QueryResult> {
  return asClient(url, (client) => client.query(query));
}

const FUNCTIONS = `select p.oid::regprocedure::text as name, p.prosecdef as as_owner, p.proconfig as config,
    has_function_privilege('register_public', p.oid, 'execute') as public_may,
    has_function_privilege('register_record', p.oid, 'execute') as record_may,
    has_function_privilege('register_desk', p.oid, 'execute') as desk_may
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'private' and p.proname = any ('{sign_in_subject,identity_subject,practice_accounts,start_session,
    person_of_session,end_session,take_attempt,forgive_attempt,ask_for_password_reset,password_reset_letter,
    use_password_reset,migrations_applied}')`;

it("opens each door of the sign-in to the desk role alone, with nothing on the way that somebody else could put there", async () => {
  const { rows } = await asked(database.adminUrl, FUNCTIONS);
  expect(rows).toHaveLength(12);
  for (const { name, ...rights } of rows) {
    expect({ name, ...rights }).toEqual({
      name,
      as_owner: true,
      config: ['search_path=""'],
      public_may: false,
      record_may: false,
      desk_may: true,
    });
  }
});

it.each(["person", "credential", "identity", "session", "password_reset", "attempt", "membership"])(
  "shows the desk role no row of %s while nobody is signed in",
  async (table) => {
    await asked(
      database.ownerUrl,
      "insert into private.person values (gen_random_uuid(), 'x' || random() || '@example.org', 'X', false, null)",
    );
    const found = await asked(database.deskUrl, `select count(*)::int as seen from private.${table}`).catch(
      (error: Error) => error.message,
    );
    expect(typeof found === "string" ? found : found.rows).toEqual(
      typeof found === "string" ? `permission denied for table ${table}` : [{ seen: 0 }],
    );
  },
);

it.each([
  ["other queues", "insert into jobs.job (name, data) values ('other', '{}')"],
  [
    "the queues themselves",
    "insert into jobs.queue (name, policy, retry_limit, retry_delay, expire_seconds, retention_seconds) values ('x', 'standard', 1, 1, 1, 1)",
  ],
  ["the shape of the tables", "alter table jobs.job add column x text"],
  ["new queues", "select jobs.create_queue('x', '{}')"],
])("lets the desk role at the mail queue and not at %s", async (_case, query) => {
  await expect(asked(database.deskUrl, query)).rejects.toThrow(/row-level security|permission denied|must be owner/);
});

it("forces row security on every job table", async () => {
  const { rows } = await asked(
    database.adminUrl,
    "select relname from pg_class where relnamespace = 'jobs'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)",
  );
  expect(rows).toEqual([]);
});

it("is ready on a migrated database", async () => {
  expect(await readiness()).toBeNull();
});

it("is not ready, and says why, when the record's head and its entries differ", async () => {
  await asked(database.adminUrl, "insert into published.head values ('torn', 3, now())");
  expect(await readiness()).toBe("the record of torn has 0 entries where its head says 3");
  await asked(database.adminUrl, "set session_replication_role = replica; delete from published.head");
});

it("is not ready, and says why, when an entry's bytes do not give its leaf hash", async () => {
  await asked(database.adminUrl, "insert into published.head values ('bent', 1, now())");
  await asked(
    database.adminUrl,
    "set session_replication_role = replica; insert into published.entry values ('bent', 0, now(), 'x', 'x', '\\x01', '\\x02')",
  );
  expect(await readiness()).toBe("entry 0 of the record of bent does not match its leaf hash");
  await asked(
    database.adminUrl,
    "set session_replication_role = replica; delete from published.entry; delete from published.head",
  );
});

it("is not ready, and says why, when a migration is missing", async () => {
  await asked(
    database.adminUrl,
    "delete from migration.__drizzle_migrations where id = (select max(id) from migration.__drizzle_migrations)",
  );
  expect(await readiness()).toMatch(/^the database has \d+ of \d+ migrations$/);
});

it("is not ready, and says no more than that, when the database is away", async () => {
  await disconnect();
  connect({
    publicUrl: "postgres://nobody:secret@127.0.0.1:1/none",
    deskUrl: "postgres://nobody:secret@127.0.0.1:1/none",
  });
  expect(await readiness()).toBe("the database cannot be reached, or has not been set up");
});
