import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import type { Secrets } from "#bin/secrets.ts";

/** The roles of the register's database, each with nothing it does not need. */
export const ROLES = ["register_owner", "register_public", "register_desk", "register_record"] as const;
type Role = (typeof ROLES)[number];

const RIGHTS: Readonly<Record<Role, string>> = {
  register_owner: "inherit",
  register_public: "noinherit",
  // Becomes register_record inside a command's transaction by SET LOCAL ROLE, and never otherwise.
  register_desk: "noinherit",
  register_record: "noinherit",
};

/**
 * Makes the roles, or brings those that exist to what they should be; run as the administrator of the cluster.
 *
 * A password goes to the server as a SCRAM verifier, so that it cannot end up in a log of statements.
 */
export async function setUpRoles(admin: pg.Client, passwords: Pick<Secrets, Role>): Promise<void> {
  const existing = await admin.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [
    ROLES,
  ]);
  for (const role of ROLES) {
    const verb = existing.rows.some(({ rolname }) => rolname === role) ? "alter" : "create";
    await admin.query(
      `${verb} role ${role} login nocreatedb nocreaterole ${RIGHTS[role]} password '${scram(passwords[role])}'`,
    );
  }
  await refusePower(admin);
  await admin.query("grant register_record to register_desk");
}

/** Lets the four roles in and shuts everybody else out of the database that this connection is on. */
export async function setUpDatabase(admin: pg.Client): Promise<void> {
  const found = await admin.query<{ name: string }>("select current_database() as name");
  const database = pg.escapeIdentifier(found.rows[0]?.name ?? "");
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${ROLES.join(", ")}`);
  await admin.query(`grant create, temporary on database ${database} to register_owner`);
  await admin.query("revoke all on schema public from public");
}

// Only a superuser may name these attributes, even to take them away; nobody else can have given them.
async function refusePower(admin: pg.Client): Promise<void> {
  const powerful = await admin.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolreplication)",
    [ROLES],
  );
  for (const { rolname } of powerful.rows) {
    await admin.query(`alter role ${rolname} nosuperuser nobypassrls noreplication`);
  }
}

// RFC 5803, as PostgreSQL stores it. The passwords are plain ASCII, which SASLprep leaves as it is.
function scram(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const keyed = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${storedKey}:${keyed("Server Key").toString("base64")}`;
}
