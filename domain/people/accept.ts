import type { Instant } from "#domain/framework/instant.ts";
import { isPractice } from "#domain/framework/practice.ts";
import { type Invitation, standingOf } from "#domain/people/invitation.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/** An invitation as whoever holds its link has it before them. */
export interface Offer extends Pick<Invitation, "acceptedAt" | "withdrawnAt" | "expiresAt"> {
  readonly programme: string;
  /** Who has the invited address, if anybody here does. */
  readonly account: { readonly personId: string; readonly isPractice: boolean } | null;
}

/**
 * Whether this signed-in person may accept: only who has the invited address, whoever holds the link.
 *
 * Refuses: `invitation_over`, `wrong_account`, `practice_account` for one outside the practice programme.
 */
export function accept(offer: Offer, personId: string, now: Instant): { readonly at: Instant } | Refused {
  const over = refusalIfOver(offer, now);
  if (over !== null) return over;
  if (offer.account?.personId !== personId) return refuse({ code: "wrong_account" });
  if (offer.account.isPractice && !isPractice(offer.programme)) return refuse({ code: "practice_account" });
  return { at: now };
}

/**
 * Whether somebody new may accept by choosing a name and a password.
 *
 * Refuses: `invitation_over`, `has_account`.
 */
export function acceptAsNew(offer: Offer, now: Instant): { readonly at: Instant } | Refused {
  const over = refusalIfOver(offer, now);
  if (over !== null) return over;
  return offer.account === null ? { at: now } : refuse({ code: "has_account" });
}

function refusalIfOver(offer: Offer, now: Instant): Refused | null {
  const standing = standingOf(offer, now);
  return standing === "open" ? null : refuse({ code: "invitation_over", standing });
}
