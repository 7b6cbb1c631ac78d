import type { Reader } from "#db/client.ts";
import { filedPeriods, openedPeriods, periodId } from "#db/queries/filed-periods.ts";
import { standsIn } from "#db/queries/standing.ts";
import { programme } from "#db/schema/projection.ts";
import { head } from "#db/schema/record.ts";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";

/** A report that was or is due, with all that its deadline depends on. */
export interface DatedReport {
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
  readonly deadline: DeadlineFacts;
}

/** Every report of every programme where signatories file. */
export async function datedReports(db: Reader): Promise<readonly DatedReport[]> {
  const found: DatedReport[] = [];
  for (const { programme: key, size } of await db.select().from(head)) {
    const state = { programme: key, size };
    const [opened] = await db.select({ family: programme.family }).from(programme).where(standsIn(programme, state));
    if (opened?.family !== "filed") continue;
    const chosen = await openedPeriods(db, state);
    const facts = await filedPeriods(db, state, chosen);
    for (const one of chosen) {
      const deadline = facts.get(periodId(one))?.deadline;
      if (deadline !== undefined) {
        found.push({ programme: key, organisation: one.company, period: one.period, deadline });
      }
    }
  }
  return found;
}
