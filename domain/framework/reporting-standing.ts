import { type DeadlineFacts, type DeadlineStatus, deadlineOf, deadlineStatus } from "#domain/framework/deadline.ts";
import { compareInstants, type Instant, isAfter } from "#domain/framework/instant.ts";
import type { PeriodKey } from "#domain/framework/period.ts";

/** A signatory's period with all that its deadline depends on. */
export interface DatedPeriod {
  readonly key: PeriodKey;
  readonly deadline: DeadlineFacts;
}

/** Where one period's report stands. */
export interface PeriodStanding {
  readonly key: PeriodKey;
  readonly status: DeadlineStatus;
}

/** The report that is due next: of those neither filed nor waived, the one whose deadline comes first from now on. */
export function nextDue(periods: readonly DatedPeriod[], now: Instant): PeriodStanding | null {
  const ahead = periods
    .filter(({ deadline }) => deadline.revisions.length === 0 && deadline.waivedAt === null)
    .filter(({ deadline }) => !isAfter(now, deadlineOf(deadline)))
    .toSorted((a, b) => compareInstants(deadlineOf(a.deadline), deadlineOf(b.deadline)));
  const [next] = ahead;
  return next === undefined ? null : { key: next.key, status: deadlineStatus(next.deadline, now) };
}
