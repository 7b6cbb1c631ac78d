import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe("the roles of the database", () => {
  it("bypass nothing and can make no roles or databases", async () => {
    const { rows } = await asClient(database.adminUrl, (admin) =>
      admin.query(
        "select rolname from pg_roles where rolname like 'register%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)",
      ),
    );
    expect(rows).toEqual([]);
  });

  it("lets the desk become the record's role for a transaction, and gives it nothing of it otherwise", async () => {
    const { rows } = await asClient(database.deskUrl, (desk) =>
      desk.query(
        "select pg_has_role('register_record', 'set') as may_become, pg_has_role('register_record', 'usage') as inherits",
      ),
    );
    expect(rows).toEqual([{ may_become: true, inherits: false }]);
  });

  it("lets neither the public role nor the record's role become another", async () => {
    for (const url of [database.publicUrl, database.recordUrl]) {
      await expect(asClient(url, (client) => client.query("set role register_desk"))).rejects.toThrow(
        "permission denied",
      );
      await expect(asClient(url, (client) => client.query("set role register_owner"))).rejects.toThrow(
        "permission denied",
      );
    }
  });

  it("lets nobody but the owner make tables, and nobody but the owner make temporary ones", async () => {
    for (const url of [database.publicUrl, database.deskUrl, database.recordUrl]) {
      await expect(asClient(url, (client) => client.query("create table public.mine (n int)"))).rejects.toThrow(
        "permission denied",
      );
      await expect(asClient(url, (client) => client.query("create temporary table mine (n int)"))).rejects.toThrow(
        "permission denied",
      );
    }
  });

  it("lets no other role connect", async () => {
    const { rows } = await asClient(database.adminUrl, (admin) =>
      admin.query("select has_database_privilege('pg_monitor', current_database(), 'connect') as may"),
    );
    expect(rows).toEqual([{ may: false }]);
  });
});
