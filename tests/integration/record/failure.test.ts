import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { asClient } from "#db/one-connection.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  certification,
  demand,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";

let database: TestDatabase;
let small: SmallProgramme;
beforeAll(async () => {
  database = await freshDatabase();
  connect(database);
  small = await smallProgramme(database.ownerUrl, "failing");
  const { alder } = small.companies;
  await at(AFTER_PERIOD, async () => {
    await answerAll(small, alder);
    await demand(handOverReport(alder.editor, addressOf(small, "alder")));
  });
  await asClient(database.adminUrl, (admin) =>
    admin.query(`create function public.fail() returns trigger language plpgsql as
      $$ begin raise exception 'injected' using errcode = 'XX000'; end $$;
      grant usage on schema public to register_desk, register_record`),
  );
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

// The tries at a password are counted whether or not what they were for succeeds.
const NOT_OF_THE_COMMAND = "private.attempt";

function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return asClient(database.adminUrl, async (admin) => {
    const tables = await admin.query<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('private', 'published')",
    );
    const found: Record<string, readonly unknown[]> = {};
    for (const { name } of tables.rows.filter((table) => table.name !== NOT_OF_THE_COMMAND)) {
      found[name] = (await admin.query(`select to_jsonb(one) from ${name} one order by to_jsonb(one)::text`)).rows;
    }
    return found;
  });
}

function file(key?: string) {
  const { alder } = small.companies;
  return at(AFTER_PERIOD, () => fileCompanyReport(alder.officer, certification(small, "alder"), key));
}

/** Every step of filing that writes, in the order in which they come. */
const STEPS = [
  ["the form's key is taken", "after insert on private.idempotency for each row"],
  ["it is logged", "after insert on private.event for each row"],
  ["the record's head grows", "after update on published.head for each row"],
  ["the entry is appended", "after insert on published.entry for each row"],
  ["its fields are kept", "after insert on published.entry_document for each row"],
  ["the report is public", "after insert on published.report for each row"],
  ["its answers are public", "after insert on published.response for each statement"],
  ["the revision is kept", "after insert on private.revision for each row"],
  ["the outcome is kept under the form's key", "after update on private.idempotency for each row"],
] as const;

const AT_COMMIT = "after insert on published.entry_document deferrable initially deferred for each row";

async function failing<T>(kind: string, when: string, meanwhile: () => Promise<T>): Promise<T> {
  return asClient(database.adminUrl, async (admin) => {
    const table = /on (\S+)/.exec(when)?.[1];
    await admin.query(`create ${kind} zz_injected ${when} execute function public.fail()`);
    try {
      return await meanwhile();
    } finally {
      await admin.query(`drop trigger zz_injected on ${table}`);
    }
  });
}

describe("filing that fails", () => {
  it.each(STEPS)("after %s leaves nothing behind", async (_step, when) => {
    const before = await everything();
    await failing("trigger", when, () => expect(file("key")).rejects.toThrow());
    expect(await everything()).toEqual(before);
  });

  it("at the commit leaves nothing behind", async () => {
    const before = await everything();
    await failing("constraint trigger", AT_COMMIT, () => expect(file("key")).rejects.toThrow());
    expect(await everything()).toEqual(before);
  });

  it("succeeds when it is sent again under the same key, and then once", async () => {
    const first = await demand(file("key"));
    expect(await demand(file("key"))).toEqual(first);
    const after = await everything();
    expect(after["private.revision"]).toHaveLength(1);
    expect(after["published.report"]).toHaveLength(1);
  });
});
