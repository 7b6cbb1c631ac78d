import { readPrivately } from "#db/client.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";

/** When one of the viewer's own sign-ins ends by its age, whatever they do; null when it is not theirs. */
export function sessionEnd(viewer: Viewer, sessionId: string): Promise<Instant | null> {
  return readPrivately(viewer, async (db) => {
    const rows = await visible.sessions(db, viewer);
    const own = rows.find(({ id }) => id === sessionId);
    return own === undefined ? null : Instant.parse(new Date(own.expiresAt).toISOString());
  });
}
