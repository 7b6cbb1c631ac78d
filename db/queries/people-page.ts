import { eq } from "drizzle-orm";
import { type Reader, readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { type CompanyAddress, type PeopleInHand, peopleInHand } from "#db/queries/company-people.ts";
import { isSessionOver } from "#db/queries/own-sessions.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { membership } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import { isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer, Role } from "#domain/access/viewer.ts";
import type { Instant } from "#domain/framework/instant.ts";
import type { Member } from "#domain/people/company-people.ts";
import type { CompanyRole } from "#domain/people/company-role.ts";
import { endMembership } from "#domain/people/end-membership.ts";
import { isListed, standingOf } from "#domain/people/invitation.ts";
import { isRefused } from "#domain/refusal.ts";

/** Who is who at a company; with what an administrator manages it by, for administrators. */
export interface PeoplePage {
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly members: readonly (Member & { readonly isYou: boolean; readonly mayEnd: boolean })[];
  readonly managing: Managing | null;
}

/** What only administrators see. */
export interface Managing {
  readonly invitations: readonly WaitingInvitation[];
  readonly sessions: readonly MemberSession[];
}

/** An invitation that nobody accepted yet. */
export interface WaitingInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly invitedBy: string | null;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly isExpired: boolean;
}

/** A live sign-in of a colleague: the browser and when, never from where. */
export interface MemberSession {
  readonly id: string;
  readonly name: string;
  readonly browser: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** The people of a company; null for somebody who does not belong to it. */
export function peoplePage(viewer: PersonViewer, address: CompanyAddress): Promise<PeoplePage | null> {
  return readPrivately(viewer, async (db) => {
    const found = await peopleInHand(db, viewer, address);
    if (found === undefined) return null;
    const { organisationId, organisationName, people } = found;
    const subject = { kind: "organisation", organisationId } as const;
    if (!isAllowed(viewer, "people.read", subject)) return null;
    const manages = isAllowed(viewer, "people.remove", subject);
    return {
      organisationName,
      roles: viewer.memberships.filter((held) => held.organisationId === organisationId).map(({ role }) => role),
      members: people.members.map((member) => ({
        ...member,
        isYou: member.personId === viewer.personId,
        mayEnd: manages && !isRefused(endMembership(people, member)),
      })),
      managing: manages ? await managingOf(db, viewer, found) : null,
    };
  });
}

async function managingOf(db: Reader, viewer: PersonViewer, { organisationId, people }: PeopleInHand) {
  const now = await databaseNow(db);
  const nameOf = new Map(people.members.map(({ personId, name }) => [personId, name]));
  const used = await visible.memberSessions(db, viewer, eq(membership.organisationId, organisationId));
  const live = used.filter((one) => one.memberId !== viewer.personId && !isSessionOver(one, now));
  // Somebody with two roles has each sign-in twice here.
  const once = new Map(live.map((one) => [one.id, one]));
  return {
    invitations: people.invitations
      .filter(isListed)
      .map(({ id, email, role, invitedBy, invitedAt, expiresAt, ...ends }) => ({
        id,
        email,
        role,
        invitedBy: nameOf.get(invitedBy) ?? null,
        invitedAt,
        expiresAt,
        isExpired: standingOf({ expiresAt, ...ends }, now) === "expired",
      })),
    sessions: [...once.values()].map(({ id, memberId, browser, startedAt, seenAt }) => ({
      id,
      name: nameOf.get(memberId) ?? "",
      browser,
      startedAt: instantIn(startedAt),
      seenAt: instantIn(seenAt),
    })),
  };
}
