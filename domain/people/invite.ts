import { type Instant, isAfter, shifted } from "#domain/framework/instant.ts";
import { type CompanyPeople, isSameAddress } from "#domain/people/company-people.ts";
import type { CompanyRole } from "#domain/people/company-role.ts";
import { expiryOf, type Invitation, isListed, standingOf } from "#domain/people/invitation.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/** An invitation to be sent, with the ones whose place it takes. */
export interface NewInvitation {
  readonly email: string;
  readonly role: CompanyRole;
  readonly expiresAt: Instant;
  readonly replaces: readonly string[];
}

/** More letters than any company needs in a day, and few enough that nobody is flooded with them. */
export const INVITATIONS_A_DAY = 30;

const DAY_MS = 24 * 3_600_000;

/**
 * Whether this address may be invited to be this.
 *
 * Shape: the same answer whether or not somebody elsewhere in the register has the address. An expired invitation to
 * the same is replaced.
 * Refuses: `already_member`, `already_invited`, `too_many_invitations`.
 */
export function invite(
  { members, invitations }: CompanyPeople,
  { email, role }: Pick<NewInvitation, "email" | "role">,
  now: Instant,
): NewInvitation | Refused {
  if (members.some((member) => member.role === role && isSameAddress(member.email, email))) {
    return refuse({ code: "already_member" });
  }
  const same = invitations.filter((one) => isListed(one) && one.role === role && isSameAddress(one.email, email));
  if (same.some((one) => standingOf(one, now) === "open")) {
    return refuse({ code: "already_invited" });
  }
  return refusalOfOneMore(invitations, now) ?? newOne(email, role, same, now);
}

/**
 * Whether an invitation may be sent again: a new one takes its place, and the old link is over.
 *
 * Refuses: `invitation_over` for one that was accepted or withdrawn, `too_many_invitations`.
 */
export function inviteAgain({ invitations }: CompanyPeople, again: Invitation, now: Instant): NewInvitation | Refused {
  return (
    refusalToEnd(again, now) ?? refusalOfOneMore(invitations, now) ?? newOne(again.email, again.role, [again], now)
  );
}

/**
 * Whether an invitation may be withdrawn.
 *
 * Refuses: `invitation_over` for one that was accepted or withdrawn already.
 */
export function withdraw(invitation: Invitation, now: Instant): { readonly at: Instant } | Refused {
  return refusalToEnd(invitation, now) ?? { at: now };
}

function newOne(email: string, role: CompanyRole, replaced: readonly Invitation[], now: Instant): NewInvitation {
  return { email, role, expiresAt: expiryOf(now), replaces: replaced.map(({ id }) => id) };
}

function refusalToEnd(invitation: Invitation, now: Instant): Refused | null {
  const standing = standingOf(invitation, now);
  return standing === "used" || standing === "withdrawn" ? refuse({ code: "invitation_over", standing }) : null;
}

function refusalOfOneMore(invitations: readonly Invitation[], now: Instant): Refused | null {
  const sentToday = invitations.filter(({ invitedAt }) => isAfter(invitedAt, shifted(now, -DAY_MS)));
  return sentToday.length >= INVITATIONS_A_DAY ? refuse({ code: "too_many_invitations" }) : null;
}
