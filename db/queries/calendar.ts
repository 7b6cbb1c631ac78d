import { sql } from "drizzle-orm";
import { z } from "zod";
import { readPublished } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { companyPeriods } from "#db/queries/company-periods.ts";
import { currentState } from "#db/queries/standing.ts";
import { ask } from "#db/sign-in/ask.ts";
import { calendarSecretHash } from "#db/sign-in/calendar-secret.ts";
import { type CalendarEvent, calendarEvent } from "#domain/framework/calendar-event.ts";
import { compareInstants, type Instant } from "#domain/framework/instant.ts";

/** A company's due dates, as a calendar program is given them. */
export interface Calendar {
  readonly programme: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly at: Instant;
  readonly events: readonly CalendarEvent[];
}

const Row = z.object({ programme: z.string(), organisation: z.string(), organisation_name: z.string() });

/** The calendar that a secret opens; null for one that was never made or is over. Only public facts are in it. */
export async function calendarOf(secret: string): Promise<Calendar | null> {
  const hash = Buffer.from(calendarSecretHash(secret));
  const [whose] = await ask(Row, sql`select * from private.calendar_of(${hash})`);
  if (whose === undefined) return null;
  const { programme, organisation, organisation_name: organisationName } = whose;
  return readPublished(async (db) => {
    const at = await databaseNow(db);
    const state = await currentState(db, programme);
    const periods = state === null ? [] : await companyPeriods({ db, state }, organisation);
    const events = periods
      .map((period) => calendarEvent(organisationName, period, at))
      .toSorted((a, b) => compareInstants(a.at, b.at));
    return { programme, organisation, organisationName, at, events };
  });
}
