import { z } from "zod";
import { command } from "#db/command.ts";
import { endRole } from "#db/commands/end-role.ts";
import { withdrawAll } from "#db/commands/withdraw-invitation.ts";
import { CompanyAddress, peopleInHand } from "#db/queries/company-people.ts";
import { oneMember } from "#db/queries/one-of-company.ts";
import { endMembership } from "#domain/people/end-membership.ts";
import { isRefused } from "#domain/refusal.ts";

const EndMembership = z.strictObject({ ...CompanyAddress.shape, membershipId: z.uuid() });

/**
 * An administrator ends somebody's role at the company; what they may do changes with their next request.
 *
 * Refuses: `last_of_its_kind`.
 */
export const endCompanyMembership = command({
  action: "people.remove",
  input: EndMembership,
  load: async (db, viewer, input) => oneMember(await peopleInHand(db, viewer, input), input.membershipId),
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ people, one, organisationId }) => {
    const decided = endMembership(people, one);
    if (isRefused(decided)) return decided;
    const detail = { role: one.role, withdrawn: decided.withdrawn.length };
    const happened = { organisationId, subject: `person/${one.personId}`, detail };
    return { happened, entry: null, saved: { ...decided, personId: one.personId, role: one.role } };
  },
  save: async (writer, { membershipId, withdrawn, personId, role }, on) => {
    // In this order: whoever ends their own role has no right to withdraw anything afterwards.
    await withdrawAll(writer, withdrawn, on);
    await endRole(writer, membershipId, on.now);
    return { isOwn: personId === on.viewer.personId && role === "administrator" };
  },
});
