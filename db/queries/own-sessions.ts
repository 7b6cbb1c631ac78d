import { desc } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { session } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { epochMillisecondsOf, Instant } from "#domain/framework/instant.ts";

const IDLE_MINUTES = 60;

/** One of the viewer's sign-ins that is still live. */
export interface OwnSession {
  readonly id: string;
  readonly method: string;
  readonly browser: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** Where the viewer is signed in now, the newest first. */
export function ownSessions(viewer: Viewer): Promise<readonly OwnSession[]> {
  return readPrivately(viewer, async (db) => {
    const now = epochMillisecondsOf(await databaseNow(db));
    const rows = await visible.sessions(db, viewer).orderBy(desc(session.startedAt)).limit(200);
    return rows
      .map(({ id, method, browser, startedAt, seenAt, expiresAt, endedAt }) => ({
        isEnded: endedAt !== null || Date.parse(expiresAt) <= now || Date.parse(seenAt) <= now - IDLE_MINUTES * 60_000,
        one: { id, method, browser, startedAt: instantFrom(startedAt), seenAt: instantFrom(seenAt) },
      }))
      .flatMap(({ isEnded, one }) => (isEnded ? [] : [one]));
  });
}

function instantFrom(moment: string): Instant {
  return Instant.parse(new Date(moment).toISOString());
}
