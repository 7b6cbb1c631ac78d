import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { Instant } from "#domain/framework/instant.ts";

const storyTime = new AsyncLocalStorage<Instant>();

/** Tells a story at its own time: every command inside happens at `now`. For the practice programme and for tests. */
export function at<T>(now: Instant, tell: () => Promise<T>): Promise<T> {
  return storyTime.run(now, tell);
}

/** The time of the story that is being told; undefined while things happen now. */
export function storyNow(): Instant | undefined {
  return storyTime.getStore();
}

/** Whether a story is being told: nobody gets mail about what happens in one. */
export function isStoryTold(): boolean {
  return storyTime.getStore() !== undefined;
}

/** What time it is by the database's clock, the only one that decides whether something is late. */
export async function databaseNow(db: Reader): Promise<Instant> {
  const told = storyTime.getStore();
  if (told !== undefined) {
    return told;
  }
  const [row] = await db
    .select({ now: sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` })
    .from(sql`(select) as clock`);
  return Instant.parse(row?.now);
}
