import { connect, disconnect } from "#db/client.ts";
import { asClient } from "#db/one-connection.ts";
import { seed } from "#db/seed/seed.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";

/** The day the practice programme is told for in these tests, and a moment on it. */
export const TODAY = CalendarDate.parse("2026-11-23");
export const NOW = Instant.parse("2026-11-23T12:00:00.000Z");

/** A database with both programmes told up to `TODAY`; this process is connected to it. */
export async function toldDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await tellInto(database, TODAY);
  return database;
}

/** Seeds from this process, whatever was told before. */
export async function tellInto(database: TestDatabase, today: CalendarDate): Promise<readonly string[]> {
  await disconnect();
  connect(database);
  const lines: string[] = [];
  await seed({ ownerUrl: database.ownerUrl, today, log: (line) => lines.push(line) });
  return lines;
}

/** Everything the seed leaves behind that does not differ from one telling to the next by chance. */
export async function endState(database: TestDatabase): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return asClient(database.adminUrl, async (admin) => {
    const found: Record<string, readonly unknown[]> = {};
    for (const [name, question] of Object.entries(QUESTIONS)) {
      found[name] = (await admin.query({ text: question, rowMode: "array" })).rows;
    }
    return found;
  });
}

const QUESTIONS = {
  entries: "select programme, position, kind, subject from published.entry order by 1, 2",
  times: "select position, time from published.entry where programme = 'rehearsal' order by 1",
  responses: "select to_jsonb(one) from published.response one order by programme, key",
  reports: "select to_jsonb(one) from published.report one order by programme, key",
  people: `select person.email, person.name, is_practice, disabled_at is null, role, company.programme, company.key,
      exists (select from private.credential where person_id = person.id)
    from private.person join private.membership on person_id = person.id
      join private.organisation company on company.id = organisation_id order by 1`,
  answers: `select company.key, report.period, section, field, version, value, email, changed_at
    from (select * from private.answer union all select * from private.confidential_answer) answer
      join private.report on report.id = report_id
      join private.organisation company on company.id = report.organisation_id
      join private.person on person.id = changed_by order by 1, 2, 3, 4, 5`,
  handovers: `select company.key, report.period, handed_over_at, taken_back_at
    from private.handover join private.report on report.id = report_id
      join private.organisation company on company.id = report.organisation_id order by 1, 2`,
  revisions: "select programme, entry_position, content, content_digest, filed_at from private.revision order by 1, 2",
  happenings: "select action, count(*) from private.event group by action order by 1",
};
