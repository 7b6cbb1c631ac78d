import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "#bin/free-port.ts";
import { type Account, clusterAccount } from "#bin/postgres/account.ts";
import { type Binaries, embeddedPostgres } from "#bin/postgres/binaries.ts";
import { clearStalePid, type Postmaster, postmasterOf, stopPostmaster } from "#bin/postgres/postmaster.ts";
import { exitOf } from "#bin/processes.ts";
import { StepFailed } from "#bin/steps.ts";

/** The embedded PostgreSQL of one data folder, running. */
export interface Cluster {
  /** As the superuser of the cluster, to its maintenance database. */
  readonly adminUrl: string;
  readonly postmaster: Postmaster;
  /** Whether it was made now, was found running, or was started on data that was there. */
  readonly origin: "made" | "adopted" | "started";
  stop(): Promise<void>;
}

/**
 * Starts the cluster of a data folder, or adopts the one a killed launcher left running there.
 *
 * The caller holds the data folder. The server is a session of its own, so that Ctrl-C reaches the launcher only,
 * which then ends things in order.
 */
export async function startCluster(
  dataFolder: string,
  password: string,
  flags: readonly string[] = [],
): Promise<Cluster> {
  const folder = join(dataFolder, "postgres");
  const left = existsSync(folder) ? postmasterOf(folder) : undefined;
  if (left !== undefined) {
    const adminUrl = urlOf(left.port, password);
    if (await answersWithin(adminUrl, 5_000)) return running(left, adminUrl, "adopted");
    await stopPostmaster(left);
  }
  const binaries = embeddedPostgres();
  const account = clusterAccount([binaries.folder, dataFolder]);
  const isNew = !existsSync(folder);
  if (isNew) await initialise(dataFolder, folder, binaries, account, password);
  clearStalePid(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const postmaster = await launch(dataFolder, folder, binaries, account, port, password, flags);
    if (postmaster !== undefined) return running(postmaster, urlOf(port, password), isNew ? "made" : "started");
    // Backends of a killed server hold its shared memory for a moment; a port can be lost to another program.
    if (attempt === 5)
      throw new StepFailed(
        "PostgreSQL did not start",
        `read the end of ${join(dataFolder, "postgres.log")}:\n${endOfLog(dataFolder)}`,
      );
    await sleep(attempt * 500);
  }
}

function running(postmaster: Postmaster, adminUrl: string, origin: Cluster["origin"]): Cluster {
  return { adminUrl, postmaster, origin, stop: () => stopPostmaster(postmaster) };
}

// Made beside its place and moved there when whole, so that an interrupted start leaves nothing half made.
async function initialise(
  dataFolder: string,
  folder: string,
  binaries: Binaries,
  account: Account,
  password: string,
): Promise<void> {
  const making = `${folder}.new`;
  const passwordFile = join(dataFolder, ".password");
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  account.give(making);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  account.give(passwordFile);
  const options = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    const { command, args, options: as } = account.run(binaries.initdb, [`--pgdata=${making}`, ...options, ...locale]);
    const child = spawn(command, args, { ...as, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr?.on("data", (bytes) => {
      complaint += bytes;
    });
    child.once("error", (error) => {
      complaint += error.message;
    });
    if ((await exitOf(child)) !== 0)
      throw new StepFailed(
        `initdb could not make a database: ${complaint.trim()}`,
        "check that the disk has room and the data folder can be written",
      );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(making, folder);
}

async function launch(
  dataFolder: string,
  folder: string,
  binaries: Binaries,
  account: Account,
  port: number,
  password: string,
  flags: readonly string[],
): Promise<Postmaster | undefined> {
  const own = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  const log = openSync(join(dataFolder, "postgres.log"), "a", 0o600);
  const settings = [...own, ...flags].flatMap((setting) => ["-c", setting]);
  const { command, args, options } = account.run(binaries.postgres, ["-D", folder, ...settings]);
  const child = spawn(command, args, { ...options, cwd: "/", detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.unref();
  child.once("error", () => undefined);
  // Crash recovery after a long outage may take its time.
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(30)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return undefined;
    const postmaster = postmasterOf(folder);
    if (postmaster?.port === port && (await answersWithin(urlOf(port, password), 0))) return postmaster;
  }
  child.kill("SIGINT");
  return undefined;
}

async function answersWithin(url: string, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; ; await sleep(100)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      if (Date.now() >= end) return false;
    }
  }
}

function urlOf(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function endOfLog(dataFolder: string): string {
  return readFileSync(join(dataFolder, "postgres.log"), "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
