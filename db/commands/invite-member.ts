import { z } from "zod";
import { command } from "#db/command.ts";
import { sendInvitation } from "#db/commands/send-invitation.ts";
import { newId } from "#db/id.ts";
import { CompanyAddress, peopleInHand } from "#db/queries/company-people.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";
import { invite } from "#domain/people/invite.ts";
import { isRefused } from "#domain/refusal.ts";

const InviteMember = z.strictObject({
  ...CompanyAddress.shape,
  email: z
    .string({ error: "Type the e-mail address" })
    .trim()
    .pipe(z.email({ error: "Type an e-mail address, such as name@example.org" }).max(254, "The address is too long")),
  role: z.enum(COMPANY_ROLES, { error: "Choose what this person will be" }),
});

/**
 * An administrator invites an e-mail address to be something at the company; the letter goes out with it.
 *
 * Refuses: `already_member`, `already_invited`, `too_many_invitations`.
 */
export const inviteMember = command({
  action: "people.invite",
  input: InviteMember,
  load: peopleInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ people, organisationId }, { email, role }, { now }) => {
    const decided = invite(people, { email, role }, now);
    if (isRefused(decided)) return decided;
    const id = newId();
    const happened = { organisationId, subject: `invitation/${id}`, detail: { role } };
    return { happened, entry: null, saved: { ...decided, id, organisationId } };
  },
  save: async (writer, saved, on) => {
    await sendInvitation(writer, saved, on);
    return { invitationId: saved.id };
  },
});
