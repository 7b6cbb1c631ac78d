import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command, type Outcome } from "#db/command.ts";
import { credential, person, session } from "#db/schema/people.ts";
import { forgiveAttempt, takeAttempt } from "#db/sign-in/attempts.ts";
import { hashPassword, isPasswordOf } from "#db/sign-in/password-hash.ts";
import { isEasyToGuess, NewPassword } from "#domain/access/password.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { isRefused, refuse } from "#domain/refusal.ts";

const ChangePassword = z.strictObject({
  currentPassword: z
    .string({ error: "Type your present password" })
    .min(1, { error: "Type your present password" })
    .max(200),
  newPassword: NewPassword,
});

/**
 * A person chooses another password; every session of theirs ends, also this one.
 *
 * Shape: tries at the present password are counted outside the change, so that a refused one still counts.
 * Refuses: `wrong_password`, `password_too_common`, `too_many_attempts`.
 */
export async function changePassword(viewer: Viewer, input: unknown, key?: string): Promise<Outcome<null>> {
  if (viewer.kind !== "person") return refuse({ code: "not_found" });
  const attempt = { account: `own ${viewer.personId}`, address: `own ${viewer.personId}` };
  const wait = await takeAttempt(attempt);
  if (wait !== null) return wait;
  const outcome = await change(viewer, input, key);
  if (!isRefused(outcome) || outcome.refused.code !== "wrong_password") await forgiveAttempt(attempt);
  return outcome;
}

const change = command({
  action: "password.change",
  input: ChangePassword,
  load: async (db, viewer) => {
    const [own] = await db
      .select({ name: person.name, email: person.email, passwordHash: credential.passwordHash })
      .from(credential)
      .innerJoin(person, eq(person.id, credential.personId))
      .where(eq(credential.personId, viewer.personId));
    return own && { ...own, personId: viewer.personId };
  },
  about: ({ personId }) => ({ kind: "person", personId }),
  decide: async (own, input) => {
    if (!(await isPasswordOf(own.passwordHash, input.currentPassword))) return refuse({ code: "wrong_password" });
    if (isEasyToGuess(input.newPassword, [own.name, own.email])) return refuse({ code: "password_too_common" });
    const happened = { subject: `person/${own.personId}`, organisationId: null, detail: {} };
    return { happened, entry: null, saved: await hashPassword(input.newPassword) };
  },
  save: async (writer, passwordHash, { now, viewer }) => {
    await writer
      .update(credential)
      .set({ passwordHash, changedAt: now })
      .where(eq(credential.personId, viewer.personId));
    await writer
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.personId, viewer.personId), isNull(session.endedAt)));
    return null;
  },
});
