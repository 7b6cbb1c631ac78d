import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { invitation } from "#db/schema/invitation.ts";
import { membership, organisation } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { CompanyPeople } from "#domain/people/company-people.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";

/** The address of a company's desk. */
export const CompanyAddress = z.object({ programme: z.string().min(1), organisation: z.string().min(1) });
export type CompanyAddress = z.infer<typeof CompanyAddress>;

/** A company that the viewer works for. */
export interface CompanyInHand {
  readonly organisationId: string;
  readonly organisationName: string;
}

/** A company and its people, as the viewer may see them. */
export interface PeopleInHand extends CompanyInHand {
  readonly people: CompanyPeople;
}

const Role = z.enum(COMPANY_ROLES);

/** The company at an address; undefined when there is none or the viewer does not belong to it. */
export async function companyInHand(
  db: Reader,
  viewer: Viewer,
  { programme, organisation: key }: CompanyAddress,
): Promise<CompanyInHand | undefined> {
  const isThere = and(eq(organisation.programme, programme), eq(organisation.key, key));
  const [company] = await visible.organisations(db, viewer, isThere);
  return company === undefined ? undefined : { organisationId: company.id, organisationName: company.name };
}

/**
 * The people of a company, with the invitations that wait or were sent within a day; undefined when there is no such
 * company or the viewer does not belong to it. Nobody but an administrator sees invitations.
 */
export async function peopleInHand(
  db: Reader,
  viewer: Viewer,
  address: CompanyAddress,
): Promise<PeopleInHand | undefined> {
  const company = await companyInHand(db, viewer, address);
  if (company === undefined) return undefined;
  const { organisationId } = company;
  const members = await visible.colleagues(db, viewer, eq(membership.organisationId, organisationId));
  const waits = and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt));
  const isRecent = gt(invitation.invitedAt, sql`now() - interval '1 day'`);
  const sent = await visible.invitations(
    db,
    viewer,
    and(eq(invitation.organisationId, organisationId), or(waits, isRecent)),
  );
  return {
    ...company,
    people: {
      members: members.map(({ membershipId, memberId, name, email, role, beganAt }) => ({
        membershipId,
        personId: memberId,
        name,
        email,
        role: Role.parse(role),
        since: instantIn(beganAt),
      })),
      invitations: sent.map(({ id, email, role, invitedBy, invitedAt, expiresAt, acceptedAt, withdrawnAt }) => ({
        id,
        email,
        role: Role.parse(role),
        invitedBy,
        invitedAt: instantIn(invitedAt),
        expiresAt: instantIn(expiresAt),
        acceptedAt: acceptedAt === null ? null : instantIn(acceptedAt),
        withdrawnAt: withdrawnAt === null ? null : instantIn(withdrawnAt),
      })),
    },
  };
}
