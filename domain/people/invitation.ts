import { type Instant, isBefore, shifted } from "#domain/framework/instant.ts";
import type { CompanyRole } from "#domain/people/company-role.ts";

/** An invitation: to an address, to be something at a company, until it ends. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly invitedBy: string;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** Where an invitation stands. */
export type InvitationStanding = "open" | "used" | "withdrawn" | "expired";

const GOOD_FOR_HOURS = 72;

/** Until when an invitation that is sent now can be accepted. */
export function expiryOf(now: Instant): Instant {
  return shifted(now, GOOD_FOR_HOURS * 3_600_000);
}

/** Whether it can be accepted now, otherwise why not: at its last millisecond it is over. */
export function standingOf(
  { acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, "acceptedAt" | "withdrawnAt" | "expiresAt">,
  now: Instant,
): InvitationStanding {
  if (acceptedAt !== null) return "used";
  if (withdrawnAt !== null) return "withdrawn";
  return isBefore(now, expiresAt) ? "open" : "expired";
}

/** Whether it waits on the administrators' list: accepted and withdrawn ones are gone from it, expired ones are not. */
export function isListed({ acceptedAt, withdrawnAt }: Pick<Invitation, "acceptedAt" | "withdrawnAt">): boolean {
  return acceptedAt === null && withdrawnAt === null;
}
