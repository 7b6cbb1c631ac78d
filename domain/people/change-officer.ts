import type { CompanyPeople, Member } from "#domain/people/company-people.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/** An officer who hands over: whose role ends, and who is to be named, unless they are an officer already. */
export interface OfficerChange {
  readonly ends: string;
  readonly names: string | null;
}

/**
 * Whether one officer may take another's place: both in one step, so that the company is never without.
 *
 * Shape: the successor works at the company already; what else either of them is there stays. What is with the officer
 * stays handed over, to the new one. Null for somebody who is no officer or does not work there.
 * Refuses: `same_officer`.
 */
export function changeOfficer(
  { members }: CompanyPeople,
  officer: Member,
  successorId: string,
): OfficerChange | Refused | null {
  const roles = members.filter(({ personId }) => personId === successorId).map(({ role }) => role);
  if (officer.role !== "officer" || roles.length === 0) return null;
  if (officer.personId === successorId) return refuse({ code: "same_officer" });
  return { ends: officer.membershipId, names: roles.includes("officer") ? null : successorId };
}
