import { epochMillisecondsOf, type Instant } from "#domain/framework/instant.ts";

/** How long a look through the store may lie back before that is a fault of its own, in hours: a day's turn was missed. */
export const LOOKS_EVERY_HOURS = 48;

/** How old the signatures of a virus scanner may be, in days: they are made anew every day. */
export const SIGNATURES_DAYS = 7;

/** What the last look through a store found. */
export interface LookedThrough {
  readonly endedAt: Instant;
  readonly damaged: number;
  readonly missing: number;
}

/** How a store stands by its last look: nobody looked, too long ago, something is wrong, or all was there and whole. */
export type StoreState = "not_looked" | "overdue" | "at_fault" | "well";

/** How the store stands now. What is wrong counts for more than that it was found long ago. */
export function storeState(last: LookedThrough | null, now: Instant): StoreState {
  if (last === null) return "not_looked";
  if (last.damaged > 0 || last.missing > 0) return "at_fault";
  return hoursBetween(last.endedAt, now) > LOOKS_EVERY_HOURS ? "overdue" : "well";
}

/** Whether a scanner that names this day for its signatures goes by old ones. */
export function areSignaturesOld(from: Instant, now: Instant): boolean {
  return hoursBetween(from, now) > SIGNATURES_DAYS * 24;
}

function hoursBetween(earlier: Instant, later: Instant): number {
  return (epochMillisecondsOf(later) - epochMillisecondsOf(earlier)) / 3_600_000;
}
