import type pg from "pg";
import { appoint, ensureOrganisation } from "#db/seed/bootstrap.ts";
import { anchorOf } from "#db/seed/rehearsal/anchor.ts";
import { AUDITOR, STEWARD, STEWARD_ORGANISATION } from "#db/seed/rehearsal/people.ts";
import type { Step } from "#db/seed/rehearsal/steps.ts";
import { storySteps } from "#db/seed/rehearsal/story-steps.ts";
import { type Cast, tell } from "#db/seed/rehearsal/tell.ts";
import { isToldToTheEnd, lastTime, letGo, traceOf, tracesOf } from "#db/seed/rehearsal/told-story.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { isAfter } from "#domain/framework/instant.ts";
import { PRACTICE_PROGRAMME } from "#domain/framework/practice.ts";

/**
 * Tells the practice programme: made-up companies, each with the people who write and file its reports.
 *
 * Shape: told to its end, it is left alone. Cut off, it is told on from where it stopped, for the day it was begun on.
 * Refuses (throws): a story that somebody has gone on with in between, because its own entries would come too late.
 */
export async function tellRehearsal(
  owner: pg.Client,
  { today, log }: { readonly today: CalendarDate; readonly log: (line: string) => void },
): Promise<void> {
  if (await isToldToTheEnd(owner)) {
    log(`${PRACTICE_PROGRAMME}: whole`);
    return;
  }
  const steps = storySteps((await anchorOf(owner)) ?? today);
  const traces = await tracesOf(owner);
  const untold = steps.filter((step) => !traces.has(traceOf(step) ?? ""));
  await refuseIfGoneOn(owner, untold);
  await ensureOrganisation(owner, STEWARD_ORGANISATION);
  const steward = await appoint(owner, STEWARD);
  const cast: Cast = new Map();
  for (const step of untold) {
    await tell(owner, cast, steward, step);
  }
  await appoint(owner, AUDITOR);
  await letGo(owner);
  log(`${PRACTICE_PROGRAMME}: ${untold.length} steps told`);
}

async function refuseIfGoneOn(owner: pg.Client, untold: readonly Step[]): Promise<void> {
  const last = await lastTime(owner);
  const late = untold.find((step) => step.does === "enter" || step.does === "file");
  if (last !== null && late !== undefined && isAfter(last, late.at)) {
    throw new Error(
      `The programme ${PRACTICE_PROGRAMME} was told only in part, and something was filed in it since. ` +
        "Start with an empty data folder, or keep it as it is and do not seed it again.",
    );
  }
}
