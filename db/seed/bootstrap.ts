import type pg from "pg";
import { newId } from "#db/id.ts";
import { createPerson, giveMembership, type NewPerson } from "#db/sign-in/accounts.ts";
import type { Membership, PersonViewer, Role } from "#domain/access/viewer.ts";

/** Someone the seed lets act: who, what they are, and where. Told twice, nothing is added. */
export interface Appointment extends NewPerson {
  readonly programme: string;
  readonly organisation: string;
  readonly role: Role;
}

/** The organisation that runs a programme: it must stand before its steward can make the first entry. */
export async function ensureOrganisation(
  owner: pg.Client,
  { programme, key, name }: { readonly programme: string; readonly key: string; readonly name: string },
): Promise<void> {
  await owner.query(
    `insert into private.organisation (id, programme, key, name) values ($1, $2, $3, $4)
     on conflict (programme, key) do nothing`,
    [newId(), programme, key, name],
  );
}

/** Gives a person their place at an organisation that stands; answers with them as the commands know them. */
export async function appoint(
  owner: pg.Client,
  { programme, organisation, role, ...someone }: Appointment,
): Promise<PersonViewer> {
  const personId = await createPerson(owner, someone);
  await giveMembership(owner, { personId, programme, organisation, role });
  const { rows: memberships } = await owner.query<Membership>(
    `select held.role, place.id as "organisationId", place.programme, place.key as organisation,
       place.name as "organisationName"
     from private.membership held join private.organisation place on place.id = held.organisation_id
     where held.person_id = $1 and held.ended_at is null`,
    [personId],
  );
  return { kind: "person", personId, name: someone.name, memberships };
}
