import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Writer } from "#db/client.ts";
import { LetterOrder, MAIL_QUEUE, mailQueue } from "#db/mail/queue.ts";

/**
 * Orders a letter within the transaction of the change that calls for it: both happen or neither does. It goes out at
 * once, or not before so many seconds have passed by the database's clock.
 */
export async function sendLetter(writer: Writer, order: LetterOrder, afterSeconds = 0): Promise<void> {
  const queue = await mailQueue();
  const later = afterSeconds === 0 ? {} : { startAfter: afterSeconds };
  await queue.send(MAIL_QUEUE, LetterOrder.parse(order), { db: fromDrizzle(writer, sql), ...later });
}
