"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { changeCertifyingOfficer } from "#db/commands/change-officer.ts";
import { endMemberSession } from "#db/commands/end-member-session.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { sendInvitationAgain } from "#db/commands/invite-again.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { withdrawInvitation } from "#db/commands/withdraw-invitation.ts";

/** Sends an invitation. */
export const invite = formAction({ command: inviteMember, to: backWith("invited") });

/** Sends it again, under a new link. */
export const inviteAgain = formAction({ command: sendInvitationAgain, to: backWith("invited-again") });

/** Withdraws it. */
export const withdraw = formAction({ command: withdrawInvitation, to: backWith("withdrawn") });

/** Puts another certifying officer in the place of one. */
export const changeOfficer = formAction({ command: changeCertifyingOfficer, to: backWith("officer-changed") });

/** Ends a colleague's sign-in. */
export const endSession = formAction({ command: endMemberSession, to: backWith("session-ended") });

/** Ends somebody's role; whoever ended their own may have no way back to this page. */
export const endRole = formAction({
  command: endCompanyMembership,
  to: ({ isOwn }, fields) => (isOwn ? "/desk" : backWith("role-ended")(null, fields)),
});

function backWith(notice: string) {
  return (_done: unknown, { programme = "", organisation = "" }: FormFields) =>
    `/desk/${programme}/${organisation}/people?notice=${notice}`;
}
