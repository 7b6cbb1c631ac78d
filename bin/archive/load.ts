import type pg from "pg";
import { PLAIN_TEXT, rowsOf, type Table, tablesOf, tallyOfRows } from "#bin/archive/tables.ts";
import { StepFailed } from "#bin/steps.ts";

/** Takes rows into an empty, migrated database as its owner: all of them, or none. */
export interface Loading {
  /** Begins a table; its columns must be the archive's. */
  table(table: Table): Promise<void>;
  rows(batch: readonly string[]): Promise<void>;
  /** Compares the table, as it now stands in the database, with what the archive says it holds. */
  tableEnd(expected: { readonly rows: number; readonly sha256: string }): Promise<void>;
  sequence(at: { readonly name: string; readonly value: string; readonly isCalled: boolean }): Promise<void>;
  commit(): Promise<void>;
}

/**
 * Begins to load. Guards stand aside meanwhile, because they ask who does what and when, and these rows are of long ago.
 *
 * Shape: one transaction. Foreign keys are taken away and put back at its end, which checks every one of them; no right
 * is needed that the owner lacks.
 */
export async function beginLoading(client: pg.Client): Promise<Loading> {
  await client.query("begin");
  for (const statement of PLAIN_TEXT) await client.query(statement);
  const tables = await tablesOf(client);
  await refuseRows(client, tables);
  const putBack = await takeForeignKeysAway(client);
  for (const { name } of tables)
    await client.query(`alter table ${name} disable trigger user, no force row level security`);
  // The job tables describe themselves: what a fresh set-up wrote there comes from the archive too.
  for (const { name } of tables) await client.query(`delete from ${name}`);
  const left = new Map(tables.map((table) => [table.name, table]));
  let at: Table | undefined;
  return {
    table: async (table) => {
      at = left.get(table.name);
      if (at === undefined || at.columns.join() !== table.columns.join())
        throw new StepFailed(`the table ${table.name} is another one here`, SAME_VERSION);
      left.delete(table.name);
    },
    rows: async (batch) => {
      if (at === undefined) throw new Error("rows without a table");
      const values = at.columns.map((column) => `(read.r).${column}`).join(", ");
      await client.query(
        `insert into ${at.name} (${at.columns.join(", ")}) overriding system value
         select ${values} from (select given::${at.name} as r from unnest($1::text[]) as given offset 0) as read`,
        [batch],
      );
    },
    tableEnd: async (expected) => {
      if (at === undefined) throw new Error("the end of no table");
      const tally = tallyOfRows();
      for await (const batch of rowsOf(client, at)) tally.add(batch);
      const found = tally.result();
      if (found.rows !== expected.rows || found.sha256 !== expected.sha256)
        throw new StepFailed(`the table ${at.name} did not come back as it was`, "report it with this message");
      at = undefined;
    },
    sequence: async ({ name, value, isCalled }) => {
      await client.query("select setval($1::regclass, $2::bigint, $3)", [name, value, isCalled]);
    },
    commit: async () => {
      const [missing] = left.keys();
      if (missing !== undefined) throw new StepFailed(`the backup lacks the table ${missing}`, SAME_VERSION);
      for (const { name } of tables)
        await client.query(`alter table ${name} enable trigger user, force row level security`);
      for (const statement of putBack) await client.query(statement);
      await client.query("commit");
    },
  };
}

/** What helps when archive and register are of different versions. */
export const SAME_VERSION = "restore with the version of the register that made the backup, and upgrade afterwards";

async function refuseRows(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    if (name.startsWith("jobs.")) continue;
    const found = await client.query(`select from ${name} limit 1`);
    if (found.rowCount !== 0)
      throw new StepFailed(
        `the database is not empty: ${name} has rows`,
        "restore into an empty database; nothing was changed in this one",
      );
  }
}

async function takeForeignKeysAway(client: pg.Client): Promise<readonly string[]> {
  const found = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, format('%I', conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('private', 'published', 'jobs') order by 1, 2`,
  );
  for (const { table, name } of found.rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return found.rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`);
}
