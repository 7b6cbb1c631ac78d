import { sql } from "drizzle-orm";
import { z } from "zod";
import { ask } from "#db/sign-in/ask.ts";
import { keyed } from "#db/sign-in/secret.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

const Wait = z.object({ seconds: z.number() });

/** Whose secret is tried, and from where; neither is readable in the table that counts. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

/**
 * Counts a try before the secret is tested; a refusal when it must not be tested yet.
 *
 * Shape: five tries an account, then one after 30 seconds, one, two, four, eight minutes, and every 15 minutes; after
 * an hour the count starts afresh. A new password by mail clears it, so nobody is locked out for good.
 */
export async function takeAttempt({ account, address }: Attempt): Promise<Refused | null> {
  const [wait] = await ask(Wait, sql`select private.take_attempt(${bucket(account)}, ${bucket(address)}) as seconds`);
  const retryInSeconds = wait?.seconds ?? 0;
  return retryInSeconds === 0 ? null : refuse({ code: "too_many_attempts", retryInSeconds });
}

/** The secret was right: the account starts afresh. */
export async function forgiveAttempt({ account, address }: Attempt): Promise<void> {
  await ask(z.unknown(), sql`select private.forgive_attempt(${bucket(account)}, ${bucket(address)})`);
}

function bucket(named: string): string {
  return keyed("attempt", named.toLowerCase());
}
