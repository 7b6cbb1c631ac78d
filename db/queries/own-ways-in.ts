import { eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { credential } from "#db/schema/people.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";

/** By what the viewer can sign in. */
export function ownWaysIn(viewer: PersonViewer): Promise<{ readonly hasPassword: boolean }> {
  return readPrivately(viewer, async (db) => {
    const own = await db
      .select({ changedAt: credential.changedAt })
      .from(credential)
      .where(eq(credential.personId, viewer.personId));
    return { hasPassword: own.length > 0 };
  });
}
