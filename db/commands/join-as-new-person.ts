import { sql } from "drizzle-orm";
import { z } from "zod";
import { readPrivately, writePrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { isLostRace } from "#db/lost-race.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import { type InvitationTold, invitationTold } from "#db/queries/invitation-told.ts";
import { invitationOf } from "#db/sign-in/invitation-token.ts";
import { hashPassword } from "#db/sign-in/password-hash.ts";
import { isEasyToGuess, NewPassword } from "#domain/access/password.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { acceptAsNew } from "#domain/people/accept.ts";
import { PersonName } from "#domain/people/person-name.ts";
import { isRefused, type Refused, refuse } from "#domain/refusal.ts";

const JoinAsNewPerson = z.strictObject({ token: z.string().max(200), name: PersonName, newPassword: NewPassword });
const Joined = z.object({ joined: z.boolean() });

/**
 * Somebody nobody here knew accepts an invitation by its link: they choose a name and a password and have an account.
 *
 * Shape: not a `command`, because until it is done there is nobody to do it. The person, the role, the row of the log
 * and the letter to whoever invited are one transaction.
 * Refuses: `invitation_over`, `has_account`; `invalid_input`, `password_too_common`, which leave the link as it was.
 */
export async function joinAsNewPerson(raw: unknown): Promise<{ readonly done: InvitationTold } | Refused> {
  const parsed = JoinAsNewPerson.safeParse(raw);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return refuse({ code: "invalid_input", issues });
  }
  const { token, name, newPassword } = parsed.data;
  const offer = await openOffer(token);
  if (isRefused(offer)) return offer;
  if (isEasyToGuess(newPassword, [name, offer.email])) return refuse({ code: "password_too_common" });
  const hash = await hashPassword(newPassword);
  // Who lost a race to another tab finds out why by looking again.
  return (await join(offer.id, name, hash)) ? { done: offer } : openOffer(token).then(refusedBy);
}

async function openOffer(token: string): Promise<InvitationTold | Refused> {
  const id = invitationOf(token);
  return readPrivately(PUBLIC_VIEWER, async (db) => {
    const told = id === null ? null : await invitationTold(db, id);
    if (told === null) return refuse({ code: "invitation_over", standing: "unknown" });
    const decided = acceptAsNew(told, await databaseNow(db));
    return isRefused(decided) ? decided : told;
  });
}

function refusedBy(offer: InvitationTold | Refused): Refused {
  return isRefused(offer) ? offer : refuse({ code: "has_account" });
}

async function join(invitationId: string, name: string, passwordHash: string): Promise<boolean> {
  try {
    return await writePrivately(PUBLIC_VIEWER, async (writer) => {
      const made = await writer.execute(
        sql`select private.join_as_new(${invitationId}, ${name}, ${passwordHash}) as joined`,
      );
      const [row] = z.array(Joined).parse(made.rows);
      if (row?.joined !== true) return false;
      await sendLetter(writer, { kind: "invitation_accepted", invitationId });
      return true;
    });
  } catch (error) {
    if (isLostRace(error)) return false;
    throw error;
  }
}
