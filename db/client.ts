import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Viewer } from "#domain/access/viewer.ts";
import { settings } from "#settings";

type Database = NodePgDatabase<Record<string, never>>;

/** A statement with its values, which each connection plans once and then knows by its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

interface RunsPrepared {
  /** Runs a prepared statement: for what is asked so often that planning it each time would be most of the work. */
  readonly prepared: <Row extends pg.QueryResultRow>(statement: Prepared) => Promise<readonly Row[]>;
}

/** What reads: selections only, there is nothing here that could change a row. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "selectDistinctOn" | "$count"> & RunsPrepared;

/** What writes. Made only inside a transaction that ends in a commit or leaves nothing behind. */
export type Writer = Reader & Pick<Database, "insert" | "update" | "execute">;

/** Where the two roles that serve requests reach their database. */
export interface Addresses {
  readonly publicUrl: string;
  readonly deskUrl: string;
}

interface Pools {
  readonly public: pg.Pool;
  readonly desk: pg.Pool;
}

// One set of pools a process, also where a bundler loads this module more than once.
const shared = globalThis as typeof globalThis & { registerPools?: Pools };

/** Points the process at a database; without a call the addresses come from the settings on first use. */
export function connect(addresses: Addresses): void {
  shared.registerPools = { public: poolOf(addresses.publicUrl), desk: poolOf(addresses.deskUrl) };
}

/** Closes every connection and forgets the addresses. */
export async function disconnect(): Promise<void> {
  const pools = shared.registerPools;
  delete shared.registerPools;
  await Promise.all([pools?.public.end(), pools?.desk.end()]);
}

/** Reads the public schema as `register_public`: one snapshot, so that a page never mixes two states of the record. */
export function readPublished<T>(read: (db: Reader) => Promise<T>): Promise<T> {
  return transaction(pools().public, "begin isolation level repeatable read read only", read);
}

/** Reads private tables as the desk role, with the viewer as the database's actor; nothing can be written. */
export function readPrivately<T>(viewer: Viewer, read: (db: Reader) => Promise<T>): Promise<T> {
  return transaction(pools().desk, `begin isolation level repeatable read read only; ${actorIs(viewer)}`, read);
}

/** Writes as the desk role, with the viewer as the database's actor. Commands are the callers. */
export function writePrivately<T>(viewer: Viewer, write: (db: Writer) => Promise<T>): Promise<T> {
  return transaction(pools().desk, `begin; ${actorIs(viewer)}`, write);
}

function pools(): Pools {
  if (shared.registerPools === undefined) {
    const { REGISTER_PUBLIC_URL: publicUrl, REGISTER_DESK_URL: deskUrl } = settings();
    if (publicUrl === undefined || deskUrl === undefined) {
      throw new Error("REGISTER_PUBLIC_URL and REGISTER_DESK_URL are not set: start the register with npm run up");
    }
    connect({ publicUrl, deskUrl });
  }
  return shared.registerPools ?? pools();
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // A backend that dies while its client is idle or checked out is reported by the query that meets it, not here.
  const noted = () => undefined;
  pool.on("error", noted);
  pool.on("connect", (client) => client.on("error", noted));
  return pool;
}

// Said together with "begin", so that it takes no turn of its own on the way to the database and back.
function actorIs(viewer: Viewer): string {
  const actor = viewer.kind === "person" ? viewer.personId : "";
  return `select set_config('register.actor', ${pg.escapeLiteral(actor)}, true)`;
}

async function transaction<T>(
  pool: pg.Pool,
  opening: string,
  work: (db: Database & RunsPrepared) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const lasting = whileItLasts(client);
  try {
    await client.query(opening);
    const result = await work(Object.assign(drizzle(lasting.client), preparedOn(lasting.client)));
    lasting.end();
    const { command } = await client.query("commit");
    if (command !== "COMMIT") {
      throw new Error("A query of this transaction had failed, so nothing of it was committed");
    }
    client.release();
    return result;
  } catch (error) {
    lasting.end();
    await abandon(client);
    throw error;
  }
}

function preparedOn(client: pg.PoolClient): RunsPrepared {
  return {
    prepared: async <Row extends pg.QueryResultRow>({ name, text, values }: Prepared) =>
      (await client.query<Row>({ name, text, values: [...values] })).rows,
  };
}

/**
 * The connection for as long as its transaction lasts. A query that comes later is refused: by then the connection may
 * carry somebody else's transaction, and would show or write what is theirs.
 */
function whileItLasts(client: pg.PoolClient): { readonly client: pg.PoolClient; end(): void } {
  let isOver = false;
  const fenced = new Proxy(client, {
    get(target, name) {
      if (name === "query" && isOver) {
        return () => Promise.reject(new Error("This query came after its transaction was over"));
      }
      return Reflect.get(target, name, target);
    },
  });
  return {
    client: fenced,
    end: () => {
      isOver = true;
    },
  };
}

/** Ends the transaction; a connection that cannot even say so is thrown away and never handed to anybody else. */
async function abandon(client: pg.PoolClient): Promise<void> {
  try {
    await client.query("rollback");
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}
