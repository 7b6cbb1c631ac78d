import { asOwner } from "#db/seed/bootstrap.ts";
import { tellCompiledProgramme } from "#db/seed/compiled.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

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
 * reach the database as the desk role, through the pools of `#db/client.ts`; the owner only appoints people.
 */
export async function seed({ ownerUrl, log }: Seeding): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    await tellCompiledProgramme(owner, log);
  });
}
