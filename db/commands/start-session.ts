import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { sha256 } from "#db/hash.ts";
import { ask } from "#db/sign-in/ask.ts";

const Row = z.object({ session: z.uuid().nullable() });

/** Who signed in, how and with what; `replaces` is the secret id of the session this browser had until now. */
export interface NewSession {
  readonly personId: string;
  readonly method: "password" | "oidc" | "practice";
  readonly browser: string;
  readonly replaces: string | null;
}

/**
 * Starts a session and gives its secret id, 256 random bits that only the browser keeps: the database has its hash.
 *
 * Shape: always a new id, whatever the browser brought along. Null for a person who may not sign in this way.
 */
export async function startSession({ personId, method, browser, replaces }: NewSession): Promise<string | null> {
  const secretId = randomBytes(32).toString("base64url");
  const [row] = await ask(
    Row,
    sql`select private.start_session(${personId}, ${hashOf(secretId)}, ${method}, ${browser},
      ${replaces === null ? null : hashOf(replaces)}) as session`,
  );
  return row?.session == null ? null : secretId;
}

/** Ends the session with this secret id; nothing happens when it has ended already. */
export async function endSession(secretId: string): Promise<void> {
  await ask(z.unknown(), sql`select private.end_session(${hashOf(secretId)})`);
}

function hashOf(secretId: string): Buffer {
  return Buffer.from(sha256(Buffer.from(secretId)));
}
