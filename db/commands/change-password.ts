import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { credential, person, session } from "#db/schema/people.ts";
import { hashPassword } from "#db/sign-in/password-hash.ts";
import { checkOwnPassword } from "#db/sign-in/step-up.ts";
import { isEasyToGuess, NewPassword } from "#domain/access/password.ts";
import { refuse } from "#domain/refusal.ts";

const ChangePassword = z.strictObject({
  currentPassword: z
    .string({ error: "Type your present password" })
    .min(1, { error: "Type your present password" })
    .max(200, { error: "The password is not right" }),
  newPassword: NewPassword,
});

/**
 * A person chooses another password; every session of theirs ends, also this one.
 *
 * Refuses: `wrong_password`, `password_too_common`, `too_many_attempts`.
 */
export const changePassword = command({
  action: "password.change",
  input: ChangePassword,
  prove: (viewer, { currentPassword }) => checkOwnPassword(viewer, currentPassword),
  load: async (db, viewer) => {
    const [own] = await db
      .select({ name: person.name, email: person.email, personId: credential.personId })
      .from(credential)
      .innerJoin(person, eq(person.id, credential.personId))
      .where(eq(credential.personId, viewer.personId));
    return own;
  },
  about: ({ personId }) => ({ kind: "person", personId }),
  decide: async ({ name, email, personId }, { newPassword }) => {
    if (isEasyToGuess(newPassword, [name, email])) return refuse({ code: "password_too_common" });
    const happened = { subject: `person/${personId}`, organisationId: null, detail: {} };
    return { happened, entry: null, saved: await hashPassword(newPassword) };
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
