import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, disconnect, type Reader, readPrivately, type Writer, writePrivately } from "#db/client.ts";
import { asClient } from "#db/one-connection.ts";
import { report } from "#db/schema/report.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { answerAll, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";

let database: TestDatabase;
let small: SmallProgramme;
beforeAll(async () => {
  database = await freshDatabase();
  connect(database);
  small = await smallProgramme(database.ownerUrl);
  await answerAll(small, small.companies.alder);
  await answerAll(small, small.companies.birch);
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

class Failed extends Error {}

describe("a query that comes after its transaction is over", () => {
  it.each([
    ["committed", false],
    ["failed", true],
  ])("sees nobody else's data on the same connection when its own %s", async (_case, fails) => {
    const { alder, birch } = small.companies;
    let kept: Reader | undefined;
    const first = readPrivately(alder.editor, async (db) => {
      kept = db;
      if (fails) throw new Failed();
    });
    await (fails ? expect(first).rejects.toThrow(Failed) : first);
    await readPrivately(birch.editor, async (db) => {
      expect((await db.select().from(report)).map((row) => row.organisationId)).toEqual([birch.organisationId]);
      await expect(async () => kept?.select().from(report)).rejects.toThrow();
    });
  });

  it("writes nothing into somebody else's transaction", async () => {
    const { alder, birch } = small.companies;
    let kept: Writer | undefined;
    await writePrivately(alder.editor, async (writer) => {
      kept = writer;
    });
    await writePrivately(birch.editor, async (writer) => {
      await expect(async () => kept?.execute(sql`select set_config('register.actor', '', true)`)).rejects.toThrow();
      expect(await writer.select().from(report)).toHaveLength(1);
    });
  });
});

describe("a transaction", () => {
  it("is not called done when one of its queries failed and nobody minded", async () => {
    const careless = writePrivately(small.companies.alder.editor, async (writer) => {
      await writer.execute(sql`select 1 / 0`).catch(() => undefined);
      return "done";
    });
    await expect(careless).rejects.toThrow("nothing of it was committed");
  });

  it("that failed leaves nothing behind for the next one on its connection to commit", async () => {
    const { alder, birch } = small.companies;
    const failing = writePrivately(alder.editor, async (writer) => {
      await writer.execute(sql`insert into private.event (id, at, actor_id, action, subject, detail, transaction)
        values (gen_random_uuid(), now(), ${alder.editor.personId}, 'left behind', 'x', '{}', '1')`);
      throw new Failed();
    });
    await expect(failing).rejects.toThrow(Failed);
    await writePrivately(birch.editor, (writer) => writer.execute(sql`select 1`));
    const left = await asClient(database.adminUrl, (admin) =>
      admin.query("select from private.event where action = 'left behind'"),
    );
    expect(left.rowCount).toBe(0);
  });

  it("leaves the connection without an actor and without a role", async () => {
    await writePrivately(small.companies.alder.editor, (writer) => writer.execute(sql`set local role register_record`));
    const left = await readPrivately({ kind: "public" }, (db) =>
      db
        .select({
          role: sql<string>`current_user`,
          actor: sql<string>`current_setting('register.actor', true)`,
        })
        .from(sql`(select) as nothing`),
    );
    expect(left).toEqual([{ role: "register_desk", actor: "" }]);
  });
});
