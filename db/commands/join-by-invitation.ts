import { sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import { invitationTold } from "#db/queries/invitation-told.ts";
import { invitationOf } from "#db/sign-in/invitation-token.ts";
import { accept } from "#domain/people/accept.ts";
import { isRefused } from "#domain/refusal.ts";

const JoinByInvitation = z.strictObject({ token: z.string().max(200) });

/**
 * Somebody who has an account accepts the invitation whose link they hold, signed in with the invited address.
 *
 * Refuses: `invitation_over`, `wrong_account`, `practice_account`; a link that is not ours is not there.
 */
export const joinByInvitation = command({
  action: "people.join",
  input: JoinByInvitation,
  load: async (db, viewer, { token }) => {
    const id = invitationOf(token);
    const told = id === null ? null : await invitationTold(db, id);
    return told === null ? undefined : { told, personId: viewer.personId };
  },
  about: ({ personId }) => ({ kind: "person", personId }),
  decide: ({ told, personId }, _input, { now }) => {
    const decided = accept(told, personId, now);
    if (isRefused(decided)) return decided;
    const detail = { role: told.role, invitation: told.id };
    return {
      happened: { organisationId: told.organisationId, subject: `person/${personId}`, detail },
      entry: null,
      saved: told,
    };
  },
  save: async (writer, { id, programme, organisation }) => {
    await writer.execute(sql`select private.join_by_invitation(${id})`);
    await sendLetter(writer, { kind: "invitation_accepted", invitationId: id });
    return { programme, organisation };
  },
});
