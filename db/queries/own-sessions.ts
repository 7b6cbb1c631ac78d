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
    const now = await databaseNow(db);
    const rows = await visible.sessions(db, viewer).orderBy(desc(session.startedAt)).limit(200);
    return rows
      .filter((row) => !isSessionOver(row, now))
      .map(({ id, method, browser, startedAt, seenAt }) => ({
        id,
        method,
        browser,
        startedAt: instantFrom(startedAt),
        seenAt: instantFrom(seenAt),
      }));
  });
}

/** Whether a sign-in has ended by now: by somebody's wish, by its age, or for want of a request. */
export function isSessionOver(
  {
    endedAt,
    expiresAt,
    seenAt,
  }: { readonly endedAt: string | null; readonly expiresAt: string; readonly seenAt: string },
  now: Instant,
): boolean {
  const moment = epochMillisecondsOf(now);
  return endedAt !== null || Date.parse(expiresAt) <= moment || Date.parse(seenAt) <= moment - IDLE_MINUTES * 60_000;
}

function instantFrom(moment: string): Instant {
  return Instant.parse(new Date(moment).toISOString());
}
