import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

async function readiness(): Promise<{ readonly status: number; readonly text: string }> {
  const { status, text } = await visitor(server.url).get("/readyz");
  return { status, text };
}

function asAdmin(statement: string): Promise<unknown> {
  return asClient(server.database.adminUrl, async (admin) => {
    // Past every trigger, as only somebody who rules over the whole cluster can.
    await admin.query("set session_replication_role = replica");
    await admin.query(statement);
  });
}

describe("the register", () => {
  it("says that it is alive and ready", async () => {
    const { status, text } = await visitor(server.url).get("/healthz");
    expect([status, text]).toEqual([200, '{"alive":true}']);
    const evidence = { state: "not_looked", scrubbedAt: null, damaged: 0, missing: 0 };
    expect(await readiness()).toEqual({ status: 200, text: JSON.stringify({ ready: true, evidence }) });
  });

  it("is not ready while a migration is missing", async () => {
    await asAdmin("create table kept as select * from migration.__drizzle_migrations");
    await asAdmin("delete from migration.__drizzle_migrations where id = (select max(id) from kept)");
    const { status, text } = await readiness();
    expect(status).toBe(503);
    expect(text).toMatch(/the database has \d+ of \d+ migrations/);
    await asAdmin(
      "insert into migration.__drizzle_migrations select * from kept where id = (select max(id) from kept)",
    );
    expect((await readiness()).status).toBe(200);
  });

  it("is not ready when a byte of any entry, the newest or an old one, is another", async () => {
    for (const position of ["7", "(select size - 1 from published.head where programme = 'rehearsal')"]) {
      const flip = `update published.entry set bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1)
        where programme = 'rehearsal' and position = ${position}`;
      await asAdmin(flip);
      const { status, text } = await readiness();
      expect(status).toBe(503);
      expect(text).toMatch(/entry \d+ of the record of rehearsal does not match its leaf hash/);
      await asAdmin(flip);
    }
    expect((await readiness()).status).toBe(200);
  });

  it("is not ready when an entry is gone", async () => {
    await asAdmin(
      "create table entry_kept as select * from published.entry where programme = 'rehearsal' and position = 5",
    );
    await asAdmin("delete from published.entry where programme = 'rehearsal' and position = 5");
    const { status, text } = await readiness();
    expect(status).toBe(503);
    expect(text).toContain("the record of rehearsal has");
    await asAdmin("insert into published.entry select * from entry_kept");
    expect((await readiness()).status).toBe(200);
  });

  it("stays alive, says that it is not ready, and recovers when the database is gone for a while", async () => {
    await refuseConnections(true);
    const { status, text } = await readiness();
    expect(status).toBe(503);
    expect(text).toContain("the database cannot be reached");
    expect((await visitor(server.url).get("/healthz")).status).toBe(200);
    const page = await visitor(server.url).get("/rehearsal");
    expect(page.status).toBe(500);
    expect(page.text).not.toMatch(/at [\w.]+ \(|node_modules|postgres:\/\//);
    await refuseConnections(false);
    await expect.poll(async () => (await readiness()).status, { timeout: 10_000 }).toBe(200);
  });
});

async function refuseConnections(isRefusing: boolean): Promise<void> {
  const name = new URL(server.database.adminUrl).pathname.slice(1);
  const cluster = new URL(server.database.adminUrl);
  cluster.pathname = "/postgres";
  await asClient(cluster.href, async (admin) => {
    await admin.query(`alter database ${name} with allow_connections ${!isRefusing}`);
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  });
}
