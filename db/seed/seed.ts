import { asClient } from "#db/one-connection.ts";
import { tellCompiledProgramme } from "#db/seed/compiled.ts";
import { tellRehearsal } from "#db/seed/rehearsal/rehearsal.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";

// Any number that nothing else in this database locks on.
const SEEDING_LOCK = 20_240_424;

/** Where to seed, what to do with progress, and the day the practice programme is told for. */
export interface Seeding {
  readonly ownerUrl: string;
  readonly log: (line: string) => void;
  readonly today?: CalendarDate;
}

/**
 * Fills both programmes through the commands, each with its own people and in its own words.
 *
 * Shape: a programme that is whole is left alone; one that was cut off is told on from where it stopped. The commands
 * reach the database as the desk role, through the pools of `#db/client.ts`; the owner only appoints people. The two
 * have no entry in common, so they are told beside each other. Of two seedings at once the second waits.
 */
export async function seed({ ownerUrl, log, today = dayByTheClock() }: Seeding): Promise<void> {
  await asClient(ownerUrl, async (holder) => {
    await holder.query("select pg_advisory_lock($1)", [SEEDING_LOCK]);
    await Promise.all([
      asClient(ownerUrl, (owner) => tellCompiledProgramme(owner, log)),
      asClient(ownerUrl, (owner) => tellRehearsal(owner, { today, log })),
    ]);
  });
}

function dayByTheClock(): CalendarDate {
  return CalendarDate.parse(new Date().toISOString().slice(0, 10));
}
