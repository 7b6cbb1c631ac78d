import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { newId } from "#db/id.ts";
import { event } from "#db/schema/log.ts";
import { credential, identity, membership, organisation, person } from "#db/schema/people.ts";
import { hashPassword } from "#db/sign-in/password-hash.ts";
import type { Role } from "#domain/access/viewer.ts";

/** A person to be entered. Without a password only a practice button or an identity lets them in. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly isPractice: boolean;
  readonly password?: string;
}

/** Enters a person, or finds the one with this address, and gives their id. On a connection of `register_owner`. */
export async function createPerson(
  owner: pg.Client,
  { email, name, isPractice, password }: NewPerson,
): Promise<string> {
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return drizzle(owner).transaction(async (db) => {
    const [known] = await db
      .select({ id: person.id })
      .from(person)
      .where(sql`lower(${person.email}) = lower(${email})`);
    if (known !== undefined) return known.id;
    const id = newId();
    await db.insert(person).values({ id, email, name, isPractice });
    if (passwordHash !== null) {
      await db.insert(event).values({
        id: newId(),
        at: sql`clock_timestamp()`,
        actorId: id,
        action: "person.enter",
        organisationId: null,
        subject: `person/${id}`,
        detail: {},
        transaction: sql`pg_current_xact_id()::text`,
      });
      await db.insert(credential).values({ personId: id, passwordHash, changedAt: sql`clock_timestamp()` });
    }
    return id;
  });
}

/** What a person is to be, where. */
export interface NewMembership {
  readonly personId: string;
  readonly programme: string;
  readonly organisation: string;
  readonly role: Role;
}

/** Gives a person a role at an organisation that the desks know; giving it twice changes nothing. */
export async function giveMembership(
  owner: pg.Client,
  { personId, programme, organisation: key, role }: NewMembership,
): Promise<void> {
  const db = drizzle(owner);
  const [where] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(sql`${organisation.programme} = ${programme} and ${organisation.key} = ${key}`);
  if (where === undefined) throw new Error(`No organisation ${key} in the programme ${programme}`);
  await db
    .insert(membership)
    .values({ id: newId(), personId, organisationId: where.id, role, beganAt: sql`clock_timestamp()`, endedAt: null })
    .onConflictDoNothing();
}

/** Links a provider's subject to a person: from then on that subject, and no e-mail address, is them. */
export async function linkIdentity(
  owner: pg.Client,
  link: { readonly issuer: string; readonly subject: string; readonly personId: string },
): Promise<void> {
  await drizzle(owner)
    .insert(identity)
    .values({ ...link, linkedAt: sql`clock_timestamp()` })
    .onConflictDoNothing();
}
