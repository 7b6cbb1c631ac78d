import type { Instant } from "#domain/framework/instant.ts";
import type { CompanyRole } from "#domain/people/company-role.ts";
import type { Invitation } from "#domain/people/invitation.ts";

/** One role of one person at a company, as it stands; somebody with two roles is there twice. */
export interface Member {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly since: Instant;
}

/** A company's people and the invitations of the last days, as an administrator decides about them. */
export interface CompanyPeople {
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
}

/** Whether two addresses are one person's: capitals make no other mailbox. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
