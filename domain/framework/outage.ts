import { epochMillisecondsOf, type Instant, shifted } from "#domain/framework/instant.ts";

/** A time in which the register could not be used; `until` is the first moment at which it could again. */
export interface Outage {
  readonly from: Instant;
  readonly until: Instant;
}

const MINUTE_MS = 60_000;
const NEAR_MS = 72 * 60 * MINUTE_MS;

/**
 * The minutes that are added to a due date for everybody, because the register was down in the last 72 hours before
 * it. An outage that reaches past the due date counts on: until the register is back, the time that was lost is owed.
 *
 * Shape: moments that several outages name count once; the sum is rounded up to whole minutes.
 */
export function minutesAdded(due: Instant, outages: readonly Outage[]): number {
  const near = epochMillisecondsOf(due) - NEAR_MS;
  let added = 0;
  for (;;) {
    const lost = millisecondsDown(outages, near, epochMillisecondsOf(due) + added * MINUTE_MS);
    const minutes = Math.ceil(lost / MINUTE_MS);
    if (minutes === added) return added;
    added = minutes;
  }
}

/** The due date with what outages add to it. */
export function withOutages(due: Instant, outages: readonly Outage[]): Instant {
  return shifted(due, minutesAdded(due, outages) * MINUTE_MS);
}

function millisecondsDown(outages: readonly Outage[], from: number, until: number): number {
  const spans = outages
    .map((outage) => ({
      from: Math.max(from, epochMillisecondsOf(outage.from)),
      until: Math.min(until, epochMillisecondsOf(outage.until)),
    }))
    .toSorted((a, b) => a.from - b.from);
  let counted = from;
  let down = 0;
  for (const span of spans) {
    const begins = Math.max(counted, span.from);
    if (span.until <= begins) continue;
    down += span.until - begins;
    counted = span.until;
  }
  return down;
}
