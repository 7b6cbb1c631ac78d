import { chmodSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import postgres from "postgres";
import { type Cluster, startCluster } from "#bin/postgres/cluster.ts";
import { asClient } from "#db/one-connection.ts";
import { endWithTests, temporaryFolder } from "#tests/fixtures/reaped.ts";
import { scale } from "#tests/fixtures/scale.ts";

// Both drivers do the same work on the same server while a backend is killed every 25 ms.
const QUERIES = scale(1_200, 12_000);
const TRANSACTIONS = scale(400, 4_000);
const CONNECTIONS = 10;
const KILL_EVERY_MS = 25;
const PATIENCE_MS = 40_000;
const NAME = "register_bench";

/** What both drivers can do, said in the same way. */
interface Driver {
  readonly name: string;
  query(): Promise<unknown>;
  /** Sets an actor, waits a little, and tells the actor that a later query of the same transaction sees. */
  actorSeen(actor: string, tell: (seen: string) => void): Promise<void>;
  end(): Promise<void>;
}

interface Outcome {
  readonly answered: number;
  readonly failed: number;
  readonly hanging: number;
  readonly seconds: number;
}

const folder = temporaryFolder("bench");
chmodSync(folder, 0o711);
const cluster = await startCluster(folder, "only-for-this-run-and-nowhere-else-xxxxxxxxxxxx");
endWithTests(cluster.postmaster);
let uncaught = 0;
process.on("uncaughtException", () => {
  uncaught += 1;
});

const results = [];
for (const make of [withPg, withPostgres]) results.push(await measure(make(cluster.adminUrl), cluster));
const [ours, other] = results;
if (ours !== undefined && other !== undefined) {
  process.stdout.write(`\npg against postgres, in this run:\n`);
  process.stdout.write(`  plain queries answered   ${ours.plain.answered} : ${other.plain.answered}\n`);
  process.stdout.write(`  plain queries hanging    ${ours.plain.hanging} : ${other.plain.hanging}\n`);
  process.stdout.write(
    `  answered a second        ${rate(ours.plain)} : ${rate(other.plain)} (${ratio(ours.plain, other.plain)})\n`,
  );
  process.stdout.write(`  saw another's actor      ${ours.crossed} : ${other.crossed}\n`);
}
await cluster.stop();
process.exit(0);

async function measure(driver: Driver, { adminUrl }: Cluster): Promise<{ plain: Outcome; crossed: number }> {
  uncaught = 0;
  const stopKilling = killBackends(adminUrl);
  const plain = await settle(Array.from({ length: QUERIES }, () => driver.query()));
  let crossed = 0;
  const actors = Array.from({ length: TRANSACTIONS }, (_, index) => `person-${index}`);
  const transactions = await settle(
    actors.map((actor) =>
      // Told by the query itself: the transaction around it may be refused, or never end.
      driver.actorSeen(actor, (seen) => {
        if (seen !== actor) crossed += 1;
      }),
    ),
  );
  await stopKilling();
  await Promise.race([driver.end(), sleep(5_000)]);
  process.stdout.write(`${driver.name}\n  plain queries  ${words(plain)}\n  transactions   ${words(transactions)}\n`);
  process.stdout.write(`  a transaction saw another's actor: ${crossed}; uncaught errors: ${uncaught}\n`);
  return { plain, crossed };
}

async function settle(work: readonly Promise<unknown>[]): Promise<Outcome> {
  const began = performance.now();
  let answered = 0;
  let failed = 0;
  const all = work.map((one) =>
    one.then(
      () => {
        answered += 1;
      },
      () => {
        failed += 1;
      },
    ),
  );
  await Promise.race([Promise.all(all), sleep(PATIENCE_MS)]);
  return { answered, failed, hanging: work.length - answered - failed, seconds: (performance.now() - began) / 1_000 };
}

function killBackends(adminUrl: string): () => Promise<void> {
  let isGoing = true;
  const killing = asClient(adminUrl, async (admin) => {
    while (isGoing) {
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 order by random() limit 1",
        [NAME],
      );
      await sleep(KILL_EVERY_MS);
    }
  });
  return () => {
    isGoing = false;
    return killing;
  };
}

function withPg(connectionString: string): Driver {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS, application_name: NAME });
  const noted = () => undefined;
  pool.on("error", noted);
  pool.on("connect", (client) => client.on("error", noted));
  return {
    name: "pg",
    query: () => pool.query("select pg_sleep(0.005)"),
    actorSeen: async (actor, tell) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        await client.query("select set_config('register.actor', $1, true)", [actor]);
        await sleep(20);
        const { rows } = await client.query("select current_setting('register.actor', true) as actor");
        tell(String(rows[0]?.actor));
        await client.query("commit");
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    end: () => pool.end(),
  };
}

function withPostgres(url: string): Driver {
  const sql = postgres(url, { max: CONNECTIONS, connection: { application_name: NAME }, onnotice: () => undefined });
  return {
    name: "postgres",
    query: () => sql`select pg_sleep(0.005)`,
    actorSeen: async (actor, tell) => {
      await sql.begin(async (transaction) => {
        await transaction`select set_config('register.actor', ${actor}, true)`;
        await sleep(20);
        const rows = await transaction`select current_setting('register.actor', true) as actor`;
        tell(String(rows[0]?.["actor"]));
      });
    },
    end: () => sql.end({ timeout: 1 }),
  };
}

function words({ answered, failed, hanging, seconds }: Outcome): string {
  return `${answered} answered, ${failed} refused, ${hanging} hanging, in ${seconds.toFixed(1)} s`;
}

function rate({ answered, seconds }: Outcome): string {
  return (answered / seconds).toFixed(1);
}

function ratio(left: Outcome, right: Outcome): string {
  return `${(left.answered / left.seconds / (right.answered / right.seconds)).toFixed(1)} to 1`;
}
