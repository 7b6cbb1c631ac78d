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

/** Who certifies for the company. */
export function officersAmong(members: readonly Member[]): readonly Member[] {
  return members.filter(({ role }) => role === "officer");
}

/** Who may take an officer's place, each once: everybody else who works there, and the officers beside them. */
export function successorsAmong(members: readonly Member[]): readonly Member[] {
  const officers = officersAmong(members);
  const everybody = [...new Map(members.map((member) => [member.personId, member])).values()];
  return everybody.filter(({ personId }) => officers.length > 1 || officers[0]?.personId !== personId);
}
