import { sql } from "drizzle-orm";
import { z } from "zod";
import { writePrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { newId } from "#db/id.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import { type DueReport, dueReports } from "#db/queries/due-reports.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { rolesReminded } from "#domain/framework/reminder.ts";

const Row = z.object({ person_id: z.uuid() });

const A_MOMENT_MS = 10_000;
const HOUR_MS = 3_600_000;

/** Looks soon after the server started and every hour from then on; a look that failed is taken again in a moment. */
export function keepReminders(waitMs = A_MOMENT_MS): void {
  setTimeout(() => {
    orderReminders().then(
      () => keepReminders(HOUR_MS),
      (error: unknown) => {
        process.stderr.write(`reminders: ${error instanceof Error ? error.message : String(error)}\n`);
        keepReminders();
      },
    );
  }, waitMs).unref();
}

/**
 * Orders the reminders that are due and were not ordered yet, and says how many letters that were.
 *
 * Shape: a rung is taken in the transaction that orders its letters, so of several servers that look at once one
 * writes, and one that dies in the middle has taken nothing.
 */
export async function orderReminders(): Promise<number> {
  let ordered = 0;
  for (const report of await dueReports()) ordered += await remind(report);
  return ordered;
}

function remind({ programme, organisation, period, rung, due }: DueReport): Promise<number> {
  const roles = sql.param(rolesReminded(rung));
  return writePrivately(PUBLIC_VIEWER, async (writer) => {
    const now = await databaseNow(writer);
    const taken = await writer.execute(
      sql`select person_id from private.take_reminder(${programme}, ${organisation}, ${period}, ${rung}::integer,
        ${due}::timestamptz, ${now}::timestamptz, ${roles}::text[]) as person_id`,
    );
    const people = z.array(Row).parse(taken.rows);
    for (const { person_id: personId } of people) {
      await sendLetter(writer, {
        kind: "reminder",
        reminderId: newId(),
        personId,
        programme,
        organisation,
        period,
        rung,
        due,
      });
    }
    return people.length;
  });
}
