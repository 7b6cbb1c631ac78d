import pg from "pg";
import { setUpDatabase, setUpRoles } from "#bin/roles.ts";
import type { Secrets } from "#bin/secrets.ts";
import { StepFailed } from "#bin/steps.ts";
import { asClient } from "#db/one-connection.ts";

/** How each role reaches the register's database. */
export interface Addresses {
  readonly ownerUrl: string;
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly recordUrl: string;
}

const OLDEST = 150_000;

/** Makes the database of an embedded cluster, owned by `register_owner`, and the roles. */
export async function setUpEmbedded(adminUrl: string, secrets: Secrets, database = "register"): Promise<Addresses> {
  await asClient(adminUrl, async (admin) => {
    await setUpRoles(admin, secrets);
    const found = await admin.query("select from pg_database where datname = $1", [database]);
    if (found.rowCount === 0)
      await admin.query(`create database ${pg.escapeIdentifier(database)} owner register_owner`);
  });
  const url = withDatabase(adminUrl, database);
  await asClient(url, setUpDatabase);
  return addressesOf(url, secrets);
}

/** Sets up the roles on a PostgreSQL of the operator's, in the database that its address names. */
export async function setUpOutside(databaseUrl: string, secrets: Secrets): Promise<Addresses> {
  const cure =
    "DATABASE_URL must name a PostgreSQL 15 or newer, with an account that may create roles and owns the database";
  try {
    await asClient(databaseUrl, async (admin) => {
      const version = Number((await admin.query("show server_version_num")).rows[0]?.server_version_num);
      if (version < OLDEST) throw new StepFailed(`PostgreSQL ${Math.floor(version / 10_000)} is too old`, cure);
      await setUpRoles(admin, secrets);
      await setUpDatabase(admin);
    });
  } catch (error) {
    if (error instanceof StepFailed) throw error;
    throw new StepFailed(`the database at DATABASE_URL: ${messageOf(error)}`, cure);
  }
  return addressesOf(databaseUrl, secrets);
}

/** The same server and database, reached as each of the roles. */
export function addressesOf(url: string, secrets: Secrets): Addresses {
  const as = (role: "register_owner" | "register_public" | "register_desk" | "register_record") => {
    const address = new URL(url);
    address.username = role;
    address.password = secrets[role];
    return address.href;
  };
  return {
    ownerUrl: as("register_owner"),
    publicUrl: as("register_public"),
    deskUrl: as("register_desk"),
    recordUrl: as("register_record"),
  };
}

/** The same address with another database in it. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

// A refused connection on a host with several addresses is an AggregateError without words of its own.
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
