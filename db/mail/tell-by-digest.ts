import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Writer } from "#db/client.ts";
import { isStoryTold } from "#db/clock.ts";
import { newId } from "#db/id.ts";
import { sendLetter } from "#db/mail/outbox.ts";

/** How long a digest gathers before it goes out: nobody gets more than one an hour from a company. */
export const DIGEST_GATHERS_SECONDS = 3600;

/** What is to be told: an assignment or a comment that this transaction wrote. */
export type News = { readonly assignmentId: string } | { readonly commentId: string };

const Row = z.object({ begun: z.boolean() });

/**
 * Puts what just happened into the letter that each of these people gets next, and orders that letter if none waits.
 *
 * Shape: part of the change's transaction, so both happen or neither does.
 */
export async function tellByDigest(writer: Writer, tell: readonly string[], news: News): Promise<void> {
  if (isStoryTold()) return;
  const assigned = "assignmentId" in news ? news.assignmentId : null;
  const commented = "commentId" in news ? news.commentId : null;
  // In one order for everybody, so that two who tell the same people at once never wait for each other.
  for (const personId of tell.toSorted()) {
    const digestId = newId();
    const put = await writer.execute(
      sql`select private.put_in_digest(${digestId}, ${personId}, ${assigned}, ${commented}) as begun`,
    );
    const [row] = z.array(Row).parse(put.rows);
    if (row?.begun === true) {
      await sendLetter(writer, { kind: "digest", digestId }, DIGEST_GATHERS_SECONDS);
    }
  }
}
