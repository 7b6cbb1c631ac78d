import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Writer } from "#db/client.ts";
import { type LetterOrder, MAIL_QUEUE, mailQueue } from "#db/mail/queue.ts";

/** Orders a letter within the transaction of the change that calls for it: both happen or neither does. */
export async function sendLetter(writer: Writer, order: LetterOrder): Promise<void> {
  const queue = await mailQueue();
  await queue.send(MAIL_QUEUE, order, { db: fromDrizzle(writer, sql) });
}
