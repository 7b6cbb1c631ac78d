import type { Instant } from "#domain/framework/instant.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { FieldVersion } from "#domain/report/draft.ts";

/** That a report began as a copy of the company's last one: which, and when it was copied. */
export interface CarryOver {
  readonly from: PeriodKey;
  readonly at: Instant;
}

/**
 * Whether a section is as it was carried over: nobody has written in it since, or called it finished.
 *
 * Shape: carrying over writes first versions, all at one moment, and never `finished`. A save that changes nothing
 * writes nothing, so to look at a section without a word to change is to call it finished.
 */
export function isUnreviewed(history: readonly FieldVersion[], carried: CarryOver | null): boolean {
  return carried !== null && history.length > 0 && history.every((stored) => isCarried(stored, carried));
}

/** Whether this version of a field was copied from the last report, and not typed. */
export function isCarried({ field, version, changedAt }: FieldVersion, carried: CarryOver | null): boolean {
  return version === 1 && field !== "finished" && changedAt === carried?.at;
}
