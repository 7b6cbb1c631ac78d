import { z } from "zod";
import { command } from "#db/command.ts";
import { sendInvitation } from "#db/commands/send-invitation.ts";
import { newId } from "#db/id.ts";
import { CompanyAddress, peopleInHand } from "#db/queries/company-people.ts";
import { oneInvitation } from "#db/queries/one-of-company.ts";
import { inviteAgain } from "#domain/people/invite.ts";
import { isRefused } from "#domain/refusal.ts";

const InviteAgain = z.strictObject({ ...CompanyAddress.shape, invitationId: z.uuid() });

/**
 * An administrator sends an invitation again: a new link for another 72 hours, and the old one is over.
 *
 * Refuses: `invitation_over`, `too_many_invitations`.
 */
export const sendInvitationAgain = command({
  action: "people.invite_again",
  input: InviteAgain,
  load: async (db, viewer, input) => oneInvitation(await peopleInHand(db, viewer, input), input.invitationId),
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ people, one, organisationId }, _input, { now }) => {
    const decided = inviteAgain(people, one, now);
    if (isRefused(decided)) return decided;
    const id = newId();
    const happened = { organisationId, subject: `invitation/${id}`, detail: { role: one.role, instead: one.id } };
    return { happened, entry: null, saved: { ...decided, id, organisationId } };
  },
  save: async (writer, saved, on) => {
    await sendInvitation(writer, saved, on);
    return { invitationId: saved.id };
  },
});
