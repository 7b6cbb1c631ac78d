import { eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { credential } from "#db/schema/people.ts";
import { forgiveAttempt, takeAttempt } from "#db/sign-in/attempts.ts";
import { isPasswordOf } from "#db/sign-in/password-hash.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/**
 * Whether the person at the keyboard is still the one who signed in: their own password, typed again.
 *
 * Shape: before any transaction, so that a try counts although the act is refused, and nothing waits while it is hashed.
 * Refuses: `wrong_password`, `too_many_attempts`.
 */
export async function checkOwnPassword(viewer: PersonViewer, password: string): Promise<true | Refused> {
  const attempt = { account: `own ${viewer.personId}`, address: `own ${viewer.personId}` };
  const wait = await takeAttempt(attempt);
  if (wait !== null) return wait;
  const [own] = await readPrivately(viewer, (db) =>
    db
      .select({ passwordHash: credential.passwordHash })
      .from(credential)
      .where(eq(credential.personId, viewer.personId)),
  );
  if (!(await isPasswordOf(own?.passwordHash, password))) return refuse({ code: "wrong_password" });
  await forgiveAttempt(attempt);
  return true;
}
