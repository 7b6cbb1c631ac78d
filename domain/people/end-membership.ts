import { type CompanyPeople, isSameAddress, type Member } from "#domain/people/company-people.ts";
import { KEPT_ROLES } from "#domain/people/company-role.ts";
import { isListed } from "#domain/people/invitation.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/** A role that ends, and the open invitations that end with it. */
export interface EndedMembership {
  readonly membershipId: string;
  readonly withdrawn: readonly string[];
}

/**
 * Whether somebody's role at a company may end.
 *
 * Shape: with it end the open invitations to their address, so that they do not come back by one, and, when they
 * administered, those that they sent.
 * Refuses: `last_of_its_kind` for the only officer and the only administrator.
 */
export function endMembership({ members, invitations }: CompanyPeople, ended: Member): EndedMembership | Refused {
  const isLast = !members.some(({ role, personId }) => role === ended.role && personId !== ended.personId);
  if (isLast && KEPT_ROLES.includes(ended.role)) {
    return refuse({ code: "last_of_its_kind", role: ended.role });
  }
  const isTheirs = ({ email, invitedBy }: { readonly email: string; readonly invitedBy: string }) =>
    isSameAddress(email, ended.email) || (ended.role === "administrator" && invitedBy === ended.personId);
  const withdrawn = invitations.filter((one) => isListed(one) && isTheirs(one)).map(({ id }) => id);
  return { membershipId: ended.membershipId, withdrawn };
}
