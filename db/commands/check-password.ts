import { sql } from "drizzle-orm";
import { z } from "zod";
import { ask } from "#db/sign-in/ask.ts";
import { forgiveAttempt, takeAttempt } from "#db/sign-in/attempts.ts";
import { isPasswordOf } from "#db/sign-in/password-hash.ts";
import { isRefused, type Refused, refuse } from "#domain/refusal.ts";

const Row = z.object({ person_id: z.uuid(), is_practice: z.boolean(), password_hash: z.string() });

/** What somebody typed to sign in, and the network address they typed it at. */
export interface TypedPassword {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/**
 * Who signs in with this e-mail address and password.
 *
 * Shape: the same steps, the same hashing and the same answer for an address that nobody has.
 * Refuses: `wrong_password`, `too_many_attempts`.
 */
export async function checkPassword(
  typed: TypedPassword,
): Promise<{ readonly personId: string; readonly isPractice: boolean } | Refused> {
  const attempt = { account: accountOf(typed.email), address: `address ${typed.address}` };
  const refused = await takeAttempt(attempt);
  if (refused !== null && isRefused(refused)) return refused;
  const [subject] = await ask(Row, sql`select * from private.sign_in_subject(${typed.email})`);
  const isRight = await isPasswordOf(subject?.password_hash, typed.password);
  if (subject === undefined || !isRight) return refuse({ code: "wrong_password" });
  await forgiveAttempt(attempt);
  return { personId: subject.person_id, isPractice: subject.is_practice };
}

/** The name under which tries at an account's password are counted. */
export function accountOf(email: string): string {
  return `account ${email.trim()}`;
}
