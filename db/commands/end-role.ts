import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { LostRace } from "#db/lost-race.ts";
import { membership } from "#db/schema/people.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** Ends a role that stands; one that somebody else ended a moment ago makes the whole command begin anew. */
export async function endRole(writer: Writer, membershipId: string, now: Instant): Promise<void> {
  const ended = await writer
    .update(membership)
    .set({ endedAt: now })
    .where(eq(membership.id, membershipId))
    .returning({ id: membership.id });
  if (ended.length === 0) throw new LostRace("this role was ended meanwhile");
}
