import { sql } from "drizzle-orm";
import { z } from "zod";
import { ask } from "#db/sign-in/ask.ts";

const Row = z.object({ person_id: z.uuid(), is_practice: z.boolean() });

/** Who the provider's subject is here, by issuer and subject alone; null for a subject nobody was linked to. */
export async function personOfIdentity(
  issuer: string,
  subject: string,
): Promise<{ readonly personId: string; readonly isPractice: boolean } | null> {
  const [row] = await ask(Row, sql`select * from private.identity_subject(${issuer}, ${subject})`);
  return row === undefined ? null : { personId: row.person_id, isPractice: row.is_practice };
}
