import { createHash } from "node:crypto";
import type pg from "pg";

// The migrations themselves are not carried: a restore makes the schema anew and compares their hashes.
const SCHEMAS = "('private', 'published', 'jobs')";
const ROWS_AT_ONCE = 500;

/** A table as an archive names it: quoted, with the columns that are stored and not worked out. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table that holds rows, partitions under their parent. */
export async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const found = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(format('%I', a.attname) order by a.attnum)::text[] as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
  );
  return found.rows;
}

/**
 * The tables whose rows their owner is not shown, which a backup would lack without a word. There should be none.
 *
 * Shape: row security is forced everywhere, so what the owner sees is what its policies show.
 */
export async function hiddenTables(client: pg.Client): Promise<readonly string[]> {
  const found = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p') and c.relforcerowsecurity and (
       not exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
         and 'register_owner' = any(p.roles) and p.cmd in ('ALL', 'SELECT'))
       or exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
         and p.permissive = 'RESTRICTIVE'))
     order by 1`,
  );
  return found.rows.map(({ name }) => name);
}

/** Every counter, where it stands. */
export async function sequencesOf(client: pg.Client) {
  const found = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname in ${SCHEMAS} order by 1`,
  );
  const sequences = [];
  for (const { name } of found.rows) {
    const at = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    for (const { value, called } of at.rows) sequences.push({ name, value, isCalled: called });
  }
  return sequences;
}

/** The hashes of the migrations that made this schema. */
export async function migrationsOf(client: pg.Client): Promise<readonly string[]> {
  const found = await client.query<{ hash: string }>(
    "select hash from migration.__drizzle_migrations order by created_at",
  );
  return found.rows.map(({ hash }) => hash);
}

/**
 * The rows of a table, each as PostgreSQL itself writes a row: nothing is lost on the way, whatever its columns hold.
 *
 * Shape: in the order of their text, so that the same rows make the same hash. Inside a transaction.
 */
export async function* rowsOf(client: pg.Client, table: Table): AsyncGenerator<readonly string[]> {
  await client.query(
    `declare rows no scroll cursor for select t::text as row from ${table.name} t order by t::text collate "C"`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from rows`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query("close rows");
}

/** Counts and hashes rows as they pass. */
export function tallyOfRows() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add: (batch: readonly string[]) => {
      rows += batch.length;
      for (const row of batch) hash.update(`${Buffer.byteLength(row)}:${row}`);
    },
    result: () => ({ rows, sha256: hash.digest("hex") }),
  };
}

/** What makes rows come out the same wherever and whenever they are asked for. */
export const PLAIN_TEXT = [
  "set local timezone to 'UTC'",
  "set local datestyle to 'ISO, YMD'",
  "set local intervalstyle to 'postgres'",
  "set local extra_float_digits to 1",
  "set local bytea_output to 'hex'",
  "set local xmlbinary to 'base64'",
];
