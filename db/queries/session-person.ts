import { sql } from "drizzle-orm";
import { z } from "zod";
import { sha256 } from "#db/hash.ts";
import { ask } from "#db/sign-in/ask.ts";
import { type Membership, type PersonViewer, ROLES } from "#domain/access/viewer.ts";

const Row = z.object({
  session_id: z.uuid(),
  person_id: z.uuid(),
  name: z.string(),
  is_practice: z.boolean(),
  organisation_id: z.uuid().nullable(),
  programme: z.string().nullable(),
  organisation: z.string().nullable(),
  organisation_name: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
});
type Row = z.infer<typeof Row>;

/** A session that is live, and who it belongs to with their rights as they are now. */
export interface LiveSession {
  readonly sessionId: string;
  readonly isPractice: boolean;
  readonly viewer: PersonViewer;
}

/** The live session with this secret id; null for one that ended, was idle for an hour, is 12 hours old, or never was. */
export async function personOfSession(secretId: string): Promise<LiveSession | null> {
  const hash = Buffer.from(sha256(Buffer.from(secretId)));
  const rows = await ask(Row, sql`select * from private.person_of_session(${hash})`);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    sessionId: first.session_id,
    isPractice: first.is_practice,
    viewer: {
      kind: "person",
      personId: first.person_id,
      name: first.name,
      memberships: rows.flatMap(membershipOf),
    },
  };
}

function membershipOf(row: Row): Membership[] {
  const { organisation_id: organisationId, programme, organisation, organisation_name: organisationName, role } = row;
  const isNone =
    organisationId === null ||
    programme === null ||
    organisation === null ||
    organisationName === null ||
    role === null;
  return isNone ? [] : [{ organisationId, programme, organisation, organisationName, role }];
}
