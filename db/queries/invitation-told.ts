import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import type { Instant } from "#domain/framework/instant.ts";
import type { Offer } from "#domain/people/accept.ts";
import { COMPANY_ROLES, type CompanyRole } from "#domain/people/company-role.ts";

/** An invitation as its letters and its page tell it; whoever asks holds its link, or its job. */
export interface InvitationTold extends Offer {
  readonly id: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly organisation: string;
  readonly organisationName: string;
  readonly organisationId: string;
  readonly inviterName: string;
  readonly inviterEmail: string;
  readonly acceptedName: string | null;
  readonly expiresAt: Instant;
}

const Row = z.object({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(COMPANY_ROLES),
  programme: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  organisationId: z.uuid(),
  inviterName: z.string(),
  inviterEmail: z.string(),
  expiresAt: z.string(),
  acceptedAt: z.string().nullable(),
  acceptedName: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  accountId: z.uuid().nullable(),
  isPractice: z.boolean().nullable(),
});

/** The invitation with this id; null when there never was one. */
export async function invitationTold(db: Reader, invitationId: string): Promise<InvitationTold | null> {
  const rows = await db
    .select({
      id: sql`told.id`,
      email: sql`told.email`,
      role: sql`told.role`,
      programme: sql`told.programme`,
      organisation: sql`told.organisation`,
      organisationName: sql`told.organisation_name`,
      organisationId: sql`told.organisation_id`,
      inviterName: sql`told.inviter_name`,
      inviterEmail: sql`told.inviter_email`,
      expiresAt: sql`told.expires_at::text`,
      acceptedAt: sql`told.accepted_at::text`,
      acceptedName: sql`told.accepted_name`,
      withdrawnAt: sql`told.withdrawn_at::text`,
      accountId: sql`told.account_id`,
      isPractice: sql`told.account_is_practice`,
    })
    .from(sql`private.invitation_told(${invitationId}) as told`);
  const [told] = z.array(Row).parse(rows);
  if (told === undefined) return null;
  const { accountId, isPractice, acceptedAt, withdrawnAt, expiresAt, ...rest } = told;
  return {
    ...rest,
    expiresAt: instantIn(expiresAt),
    acceptedAt: acceptedAt === null ? null : instantIn(acceptedAt),
    withdrawnAt: withdrawnAt === null ? null : instantIn(withdrawnAt),
    account: accountId === null ? null : { personId: accountId, isPractice: isPractice === true },
  };
}
