import { PgBoss } from "pg-boss";
import { JOBS_SCHEMA, MAIL_QUEUE } from "#db/mail/queue.ts";
import { asClient } from "#db/one-connection.ts";

/**
 * Makes or upgrades the job tables and the mail queue, as `register_owner`; called after the migrations.
 *
 * Shape: doing it twice changes nothing. The desk role may order, take and settle mail jobs, under forced row security
 * like every table, and nothing else in that schema.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const queue = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // A server that goes away is reported by the call that meets it.
  queue.on("error", () => undefined);
  await queue.start();
  try {
    // Ten tries over about three days: a mail server that is away for a night loses nothing.
    await queue.createQueue(MAIL_QUEUE, { retryLimit: 10, retryDelay: 30, retryBackoff: true, retryDelayMax: 43_200 });
  } finally {
    await queue.stop({ graceful: false });
  }
  await guard(ownerUrl);
}

function guard(ownerUrl: string): Promise<void> {
  return asClient(ownerUrl, async (owner) => {
    await owner.query("begin");
    await owner.query(`revoke all on schema ${JOBS_SCHEMA} from public`);
    await owner.query(`revoke execute on all functions in schema ${JOBS_SCHEMA} from public`);
    const tables = await owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1",
      [JOBS_SCHEMA],
    );
    for (const { name } of tables.rows) {
      await owner.query(`alter table ${name} enable row level security`);
      await owner.query(`alter table ${name} force row level security`);
      await owner.query(`drop policy if exists owner_keeps on ${name}`);
      await owner.query(`create policy owner_keeps on ${name} to register_owner
        using (current_user = 'register_owner') with check (current_user = 'register_owner')`);
    }
    for (const statement of DESK_RIGHTS) await owner.query(statement);
    await owner.query("commit");
  });
}

const ON_MAIL = `using (name = '${MAIL_QUEUE}') with check (name = '${MAIL_QUEUE}')`;

const DESK_RIGHTS = [
  `grant usage on schema ${JOBS_SCHEMA} to register_desk`,
  `grant execute on function ${JOBS_SCHEMA}.job_now() to register_desk`,
  `grant select, insert, update, delete on ${JOBS_SCHEMA}.job, ${JOBS_SCHEMA}.job_common to register_desk`,
  `grant select, update on ${JOBS_SCHEMA}.queue to register_desk`,
  `grant select, update on ${JOBS_SCHEMA}.version to register_desk`,
  // Housekeeping looks at these too; with no policy on the second there is nothing in it for the desk role.
  `grant select, delete on ${JOBS_SCHEMA}.job_dependency, ${JOBS_SCHEMA}.instance to register_desk`,
  ...["job", "job_common", "queue"].flatMap((table) => [
    `drop policy if exists mail_only on ${JOBS_SCHEMA}.${table}`,
    `create policy mail_only on ${JOBS_SCHEMA}.${table} to register_desk ${ON_MAIL}`,
  ]),
  `drop policy if exists mail_only on ${JOBS_SCHEMA}.job_dependency`,
  `create policy mail_only on ${JOBS_SCHEMA}.job_dependency to register_desk using (child_name = '${MAIL_QUEUE}')`,
  `drop policy if exists keeps_time on ${JOBS_SCHEMA}.version`,
  `create policy keeps_time on ${JOBS_SCHEMA}.version to register_desk using (version > 0) with check (version > 0)`,
];
