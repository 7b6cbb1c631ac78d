import { sql } from "drizzle-orm";
import { z } from "zod";
import { ask } from "#db/sign-in/ask.ts";
import { ROLES } from "#domain/access/viewer.ts";

const Row = z.object({
  person_id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  organisation_name: z.string(),
  programme: z.string(),
});

/** An account for practice, with one of the things it is. */
export interface PracticeAccount {
  readonly personId: string;
  readonly name: string;
  readonly role: (typeof ROLES)[number];
  readonly organisationName: string;
  readonly programme: string;
}

/** Everybody who exists for practice only, by organisation. Whether they may sign in is the register's mode to say. */
export async function practiceAccounts(): Promise<readonly PracticeAccount[]> {
  const rows = await ask(Row, sql`select * from private.practice_accounts()`);
  return rows.map(({ person_id, organisation_name, ...rest }) => ({
    personId: person_id,
    organisationName: organisation_name,
    ...rest,
  }));
}
