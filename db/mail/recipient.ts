import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { readPrivately } from "#db/client.ts";
import { membership, organisation, person } from "#db/schema/people.ts";
import { type PersonViewer, ROLES } from "#domain/access/viewer.ts";
import { settings } from "#settings";

/** Somebody a letter is for, with the rights that they have now: the letter is read with their eyes. */
export interface Recipient {
  readonly email: string;
  readonly viewer: PersonViewer;
}

const Role = z.enum(ROLES);

/**
 * Whom a letter goes to; null for somebody who is disabled or gone, and where letters really leave for an account for
 * practice: its address is made up, and may be somebody's.
 */
export function recipientOf(personId: string): Promise<Recipient | null> {
  const nobodyYet: PersonViewer = { kind: "person", personId, name: "", memberships: [] };
  return readPrivately(nobodyYet, async (db) => {
    const rows = await db
      .select({ person, membership, organisation })
      .from(person)
      .innerJoin(membership, and(eq(membership.personId, person.id), isNull(membership.endedAt)))
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(and(eq(person.id, personId), isNull(person.disabledAt)));
    const [first] = rows;
    if (first === undefined || (first.person.isPractice && !isPracticeMailKept())) return null;
    const memberships = rows.map((row) => ({
      organisationId: row.organisation.id,
      programme: row.organisation.programme,
      organisation: row.organisation.key,
      organisationName: row.organisation.name,
      role: Role.parse(row.membership.role),
    }));
    return { email: first.person.email, viewer: { ...nobodyYet, name: first.person.name, memberships } };
  });
}

/** Whether letters stay in the register's folder, where they can be looked at and reach nobody. */
function isPracticeMailKept(): boolean {
  const { SMTP_URL, REGISTER_MODE } = settings();
  return SMTP_URL === undefined && REGISTER_MODE === "practice";
}
