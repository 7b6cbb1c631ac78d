import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "#db/client.ts";
import { asClient } from "#db/one-connection.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { endState, TODAY, tellInto } from "#tests/integration/seed/telling.ts";

let whole: TestDatabase;
let cut: TestDatabase;
beforeAll(async () => {
  whole = await freshDatabase();
  cut = await freshDatabase();
  await tellInto(whole, TODAY);
});
afterAll(async () => {
  await disconnect();
  await Promise.all([whole.drop(), cut.drop()]);
});

describe("a telling that is killed", () => {
  it("is told on from where it stopped, for the day it was begun on, to the same end", async () => {
    for (const entries of [1, 12, 40, 70]) {
      await tellAndKillAt(cut, entries);
    }
    await tellInto(cut, CalendarDate.parse("2027-01-09"));
    expect(await endState(cut)).toEqual(await endState(whole));
  });

  it("is not told on after somebody else has gone on with it", async () => {
    const used = await freshDatabase();
    await tellAndKillAt(used, 30);
    await asClient(used.adminUrl, (admin) =>
      admin.query(
        `alter table published.head disable trigger all;
         update published.head set last_time = now() where programme = 'rehearsal';
         alter table published.head enable trigger all`,
      ),
    );
    await expect(tellInto(used, TODAY)).rejects.toThrow("was told only in part");
    await disconnect();
    await used.drop();
  });
});

/** Seeds in a process of its own, which is killed once the practice programme has that many entries. */
async function tellAndKillAt(database: TestDatabase, entries: number): Promise<void> {
  const teller = spawn(process.execPath, ["--input-type=module", "--eval", TELLER], {
    env: { ...process.env, TELLING: JSON.stringify({ ...database, today: TODAY }) },
    stdio: "inherit",
  });
  const ended = new Promise((resolve) => teller.once("exit", resolve));
  await asClient(database.adminUrl, async (admin) => {
    for (;;) {
      const { rows } = await admin.query("select size from published.head where programme = 'rehearsal'");
      if (Number(rows[0]?.size ?? 0) >= entries) break;
      if (teller.exitCode !== null) throw new Error("the telling ended before it could be killed");
      await sleep(5);
    }
  });
  teller.kill("SIGKILL");
  await ended;
}

const TELLER = `
  import { connect } from "#db/client.ts";
  import { seed } from "#db/seed/seed.ts";
  const { today, ...database } = JSON.parse(process.env.TELLING);
  connect(database);
  await seed({ ownerUrl: database.ownerUrl, today, log: () => undefined });
`;
