import { Instant } from "#domain/framework/instant.ts";
import type { CompanyPeople, Member } from "#domain/people/company-people.ts";
import type { CompanyRole } from "#domain/people/company-role.ts";
import { expiryOf, type Invitation } from "#domain/people/invitation.ts";

export const NOW = Instant.parse("2026-07-10T09:00:00.000Z");

/** Somebody in a role; who has two roles is made twice. */
export function member(personId: string, role: CompanyRole): Member {
  return {
    membershipId: `${personId} as ${role}`,
    personId,
    name: personId,
    email: `${personId}@example.org`,
    role,
    since: Instant.parse("2026-01-01T09:00:00.000Z"),
  };
}

/** An open invitation, sent now by ada to be an editor, unless something else is said. */
export function invitation(email: string, change: Partial<Invitation> = {}): Invitation {
  const invitedAt = change.invitedAt ?? NOW;
  return {
    id: `to ${email}`,
    email,
    role: "editor",
    invitedBy: "ada",
    invitedAt,
    expiresAt: expiryOf(invitedAt),
    acceptedAt: null,
    withdrawnAt: null,
    ...change,
  };
}

/** Ada administers, Olga certifies, Ed writes. */
export function company(...invitations: readonly Invitation[]): CompanyPeople {
  return { members: [member("ada", "administrator"), member("olga", "officer"), member("ed", "editor")], invitations };
}
