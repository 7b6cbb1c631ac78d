import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { run } from "#bin/run.ts";
import { asClient } from "#db/one-connection.ts";
import type { Town } from "#tests/bench/filing/town.ts";
import { type Desk, PARAGRAPH } from "#tests/bench/filing/work.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

/** Where the baseline writes: the register's own tables, with their guards, or copies without guards and row security. */
export type Ground = "guarded" | "bare";

/** One run of the baseline. */
export interface Round {
  readonly crowd: string;
  readonly clients: number;
  readonly seconds: number;
  readonly ground: Ground;
  readonly name: string;
}

/** What writes beside the register: pgbench, or where there is none a plain loop, which is another thing and says so. */
export interface Baseline {
  readonly name: string;
  /** Transactions a second. */
  run(round: Round): Promise<number>;
}

/** Seats every crowd for the baseline, at the reports that their own saves have begun, and finds what will write. */
export async function prepareBaseline(
  { adminUrl, deskUrl }: Town,
  crowds: Readonly<Record<string, readonly Desk[]>>,
): Promise<Baseline> {
  await asClient(adminUrl, async (admin) => {
    await admin.query("create schema bench");
    await admin.query(
      "create table bench.seat (crowd text, seat integer, person uuid, organisation uuid, report uuid, primary key (crowd, seat))",
    );
    for (const table of ["answer", "event", "idempotency"])
      await admin.query(`create table bench.${table} (like private.${table} including all)`);
    await admin.query("grant usage on schema bench to register_desk");
    await admin.query("grant select, insert, update on all tables in schema bench to register_desk");
    for (const [crowd, desks] of Object.entries(crowds))
      for (const [at, desk] of desks.entries()) await seat(admin, crowd, at, desk);
    await admin.query("analyze");
  });
  const program = findPgbench();
  return program === null ? plainLoop(deskUrl) : pgbench(program, deskUrl);
}

async function seat(admin: pg.Client, crowd: string, at: number, { editor, report }: Desk): Promise<void> {
  const seated = await admin.query(
    `insert into bench.seat select $1, $2, $3, organisation_id, id from private.report
       where organisation_id = $4 and period = $5`,
    [crowd, at, editor.personId, report.organisationId, report.period],
  );
  if (seated.rowCount !== 1) throw new Error(`nobody has begun ${report.organisation} ${report.period}`);
}

function findPgbench(): string | null {
  const packaged = "/usr/lib/postgresql";
  const versions = existsSync(packaged) ? readdirSync(packaged).map((one) => join(packaged, one, "bin")) : [];
  const folders = [...versions, ...(process.env["PATH"] ?? "").split(":")];
  return folders.map((folder) => join(folder, "pgbench")).find((path) => existsSync(path)) ?? null;
}

function pgbench(program: string, deskUrl: string): Baseline {
  const file = join(temporaryFolder("pgbench"), "save.sql");
  return {
    name: `pgbench (${program}, prepared statements)`,
    run: async (round) => {
      writeFileSync(
        file,
        ["\\set v :v + 1", ...statementsOf(round).map((statement) => `${statement};`), ""].join("\n"),
      );
      const shape = [`--client=${round.clients}`, `--jobs=${Math.min(2, round.clients)}`, `--time=${round.seconds}`];
      const how = ["--no-vacuum", "--protocol=prepared", "--define=v=0", `--file=${file}`];
      const { code, output } = await run(program, [...how, ...shape, deskUrl], { shown: false });
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
      if (code !== 0 || !(perSecond > 0)) throw new Error(`pgbench: ${output}`);
      return perSecond;
    },
  };
}

function plainLoop(deskUrl: string): Baseline {
  return {
    name: "a plain loop of the driver pg, because there is NO pgbench here (Debian: postgresql-15)",
    run: async (round) => {
      const statements = statementsOf(round);
      const end = performance.now() + round.seconds * 1_000;
      let done = 0;
      const one = (_: unknown, client: number) =>
        asClient(deskUrl, async (connection) => {
          for (let v = 1; performance.now() < end; v += 1) {
            for (const text of statements)
              await connection.query(text.replaceAll(":client_id", String(client)).replaceAll(":v", String(v)));
            done += 1;
          }
        });
      await Promise.all(Array.from({ length: round.clients }, one));
      return done / round.seconds;
    },
  };
}

// What a save of one field writes: its key, the version, what happened, and the outcome under the key.
function statementsOf({ ground, crowd, name }: Round): readonly string[] {
  const schema = ground === "guarded" ? "private" : "bench";
  const own = `from bench.seat where crowd = '${crowd}' and seat = :client_id`;
  const key = `'${crowd} ${name} ' || :v`;
  return [
    "begin",
    `select set_config('register.actor', person::text, true) ${own}`,
    `insert into ${schema}.idempotency (actor_id, action, key, input_digest, at)
       select person, 'report.answer', ${key}, repeat('0', 64), clock_timestamp() ${own}`,
    `insert into ${schema}.answer (report_id, organisation_id, section, field, version, value, changed_by, changed_at)
       select report, organisation, '${crowd} ${name}', 'seat ' || :client_id, :v, '${PARAGRAPH} ' || :v, person,
         clock_timestamp() ${own}`,
    `insert into ${schema}.event (id, at, actor_id, action, organisation_id, subject, detail, transaction)
       select gen_random_uuid(), clock_timestamp(), person, 'report.answer', organisation, 'report/bench/bench',
         '{"section": "bench", "fields": "account"}', pg_current_xact_id()::text ${own}`,
    `update ${schema}.idempotency set outcome = '{"versions": [{"field": "account", "version": 1}]}'
       where actor_id = (select person ${own}) and action = 'report.answer' and key = ${key}`,
    "commit",
  ];
}
