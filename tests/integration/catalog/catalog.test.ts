import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const OURS = "('private', 'published', 'migration', 'jobs')";

async function column(question: string, ask: (client: pg.Client) => Promise<unknown> = async () => undefined) {
  return asClient(database.adminUrl, async (client) => {
    await ask(client);
    const found = await client.query<{ found: string }>(question);
    return found.rows.map((row) => row.found);
  });
}

const UNFORCED = `
  select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity)`;
const OPEN_POLICIES = `
  select schemaname || '.' || tablename || '.' || policyname as found from pg_policies
  where schemaname in ${OURS} and (qual = 'true' or with_check = 'true')`;
const FOR_EVERYBODY = `
  select c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace,
    aclexplode(c.relacl) granted where n.nspname in ${OURS} and granted.grantee = 0
  union all
  select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) granted
    where n.nspname in ${OURS} and granted.grantee = 0
  union all
  select n.nspname from pg_namespace n, aclexplode(n.nspacl) granted
    where n.nspname in ${OURS} and granted.grantee = 0`;

describe("the catalog", () => {
  it("has tables to look at", async () => {
    const tables = await column(
      `select tablename as found from pg_tables where schemaname in ('private', 'published')`,
    );
    expect(tables.length).toBeGreaterThan(35);
  });

  it("has row security enabled and forced on every table", async () => {
    expect(await column(UNFORCED)).toEqual([]);
  });

  it("catches a table whose row security is not forced", async () => {
    const found = await column(UNFORCED, (client) => client.query("begin; create table private.forgotten ()"));
    expect(found).toEqual(["private.forgotten"]);
  });

  it("has no policy that lets everything through", async () => {
    expect(await column(OPEN_POLICIES)).toEqual([]);
  });

  it("catches a policy that lets everything through", async () => {
    const found = await column(OPEN_POLICIES, (client) =>
      client.query("begin; create policy lax on private.report to register_desk using (true)"),
    );
    expect(found).toEqual(["private.report.lax"]);
  });

  it("grants nothing to PUBLIC, functions and schemas included", async () => {
    expect(await column(FOR_EVERYBODY)).toEqual([]);
  });

  it("catches a grant to PUBLIC", async () => {
    const found = await column(FOR_EVERYBODY, (client) =>
      client.query("begin; grant select on published.entry to public"),
    );
    expect(found).toEqual(["entry"]);
  });

  it("gives the roles no power over the server, and no table to own but the owner's", async () => {
    const powerful = await column(`
      select rolname as found from pg_roles where rolname like 'register_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
    const owners = await column(`
      select distinct tableowner as found from pg_tables where schemaname in ('private', 'published')`);
    expect(powerful).toEqual([]);
    expect(owners).toEqual(["register_owner"]);
  });

  it("runs every function that rises above its caller with a pinned search path", async () => {
    expect(
      await column(`
        select p.proname as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ${OURS} and p.prosecdef
        and not coalesce(p.proconfig @> array['search_path=""'], false)`),
    ).toEqual([]);
  });
});

describe("register_public", () => {
  it("may read the published schema and no private table", async () => {
    const tables = await column(`
      select schemaname || '.' || tablename as found from pg_tables where schemaname in ('private', 'published')`);
    await asClient(database.publicUrl, async (client) => {
      for (const table of tables) {
        const read = client.query(`select count(*) from ${table}`);
        if (table.startsWith("published.")) await expect(read, table).resolves.toBeDefined();
        else await expect(read, table).rejects.toThrow("permission denied");
      }
    });
  });

  it("may write nothing anywhere", async () => {
    const writable = await column(`
      select table_schema || '.' || table_name as found from information_schema.role_table_grants
      where grantee = 'register_public' and privilege_type <> 'SELECT'`);
    expect(writable).toEqual([]);
  });
});

describe("register_desk", () => {
  it("sees no private row while nobody is the actor", async () => {
    const readable = await column(`
      select distinct table_schema || '.' || table_name as found from information_schema.role_column_grants
      where grantee = 'register_desk' and table_schema = 'private' and privilege_type = 'SELECT'`);
    expect(readable.length).toBeGreaterThan(8);
    await asClient(database.deskUrl, async (client) => {
      for (const table of readable) {
        expect((await client.query(`select from ${table}`)).rowCount, table).toBe(0);
      }
    });
  });

  it("may not write the public schema in its own name", async () => {
    const writable = await column(`
      select table_name as found from information_schema.role_table_grants
      where grantee = 'register_desk' and table_schema = 'published' and privilege_type <> 'SELECT'`);
    expect(writable).toEqual([]);
  });
});
