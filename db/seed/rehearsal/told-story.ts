import type pg from "pg";
import { addressesLetGo } from "#db/seed/rehearsal/people.ts";
import type { Step } from "#db/seed/rehearsal/steps.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { PRACTICE_PROGRAMME } from "#domain/framework/practice.ts";

/** What a step leaves behind, by which it is recognised; null for one that may be told any number of times. */
export function traceOf(step: Step): string | null {
  switch (step.does) {
    case "enter":
      return step.subject;
    case "appear":
      return null;
    case "withdraw_from":
      return `adoption/${step.company.key}/${step.commitment}`;
    case "answer":
      return `answer/${step.company.key}/${step.period.key}/${step.commitment}`;
    // Completing writes nothing twice, and nothing can be written once the report is handed over.
    case "complete":
    case "hand_over":
      return `handover/${step.company.key}/${step.period.key}`;
    case "file":
      return `report/${step.company.key}/${step.period.key}`;
  }
}

/** The traces of everything that was told before. */
export async function tracesOf(owner: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ trace: string }>(
    `select subject as trace from published.entry where programme = $1
     union select 'answer/' || company.key || '/' || report.period || '/' || answer.section
       from private.answer join private.report on report.id = answer.report_id
       join private.organisation company on company.id = report.organisation_id where company.programme = $1
     union select 'handover/' || company.key || '/' || report.period
       from private.handover join private.report on report.id = handover.report_id
       join private.organisation company on company.id = report.organisation_id where company.programme = $1`,
    [PRACTICE_PROGRAMME],
  );
  return new Set(rows.map(({ trace }) => trace));
}

/** Whether the story was told to its end: those who only told it have been let go. */
export async function isToldToTheEnd(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ gone: number }>(
    "select count(*)::int as gone from private.person where email = any ($1) and disabled_at is not null",
    [addressesLetGo()],
  );
  return rows[0]?.gone === addressesLetGo().length;
}

/** The last step: nobody can sign in any more as one of those who only told the story. */
export async function letGo(owner: pg.Client): Promise<void> {
  await owner.query(
    "update private.person set disabled_at = clock_timestamp() where email = any ($1) and disabled_at is null",
    [addressesLetGo()],
  );
}

/** The time of the record's last entry; null while there is none. */
export async function lastTime(owner: pg.Client): Promise<Instant | null> {
  const { rows } = await owner.query<{ time: Instant }>(
    `select to_char(last_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
     from published.head where programme = $1`,
    [PRACTICE_PROGRAMME],
  );
  return rows[0]?.time ?? null;
}
