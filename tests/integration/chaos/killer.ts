import { asClient } from "#db/one-connection.ts";

/** Ends a random backend of the desk or the public role about every 25 ms, until told to stop; tells how many. */
export function killBackends(adminUrl: string): { kills(): number; stop(): Promise<void> } {
  let kills = 0;
  let isOn = true;
  const killing = asClient(adminUrl, async (admin) => {
    while (isOn) {
      const { rows } = await admin.query<{ ended: boolean }>(
        `select pg_terminate_backend(pid) as ended from
           (select pid from pg_stat_activity where datname = current_database()
              and usename in ('register_desk', 'register_public') order by random() limit 1) as unlucky`,
      );
      kills += rows.filter((row) => row.ended).length;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
  return {
    kills: () => kills,
    stop: () => {
      isOn = false;
      return killing;
    },
  };
}
