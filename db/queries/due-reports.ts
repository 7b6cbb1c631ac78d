import { readPublished } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { datedReports } from "#db/queries/dated-reports.ts";
import { type Reminder, reminderReached } from "#domain/framework/reminder.ts";

/** A report that somebody is to be reminded of now. */
export interface DueReport extends Reminder {
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
}

/** Every report of which a rung of the ladder is reached, in the programmes where signatories file. */
export function dueReports(): Promise<readonly DueReport[]> {
  return readPublished(async (db) => {
    const now = await databaseNow(db);
    return (await datedReports(db)).flatMap(({ deadline, ...report }) => {
      const reminder = reminderReached(deadline, now);
      return reminder === null ? [] : [{ ...reminder, ...report }];
    });
  });
}
