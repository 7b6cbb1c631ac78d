import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { productionBuild } from "#bin/build.ts";
import { openDataFolder } from "#bin/data-folder.ts";
import { serverEnvironment } from "#bin/environment.ts";
import { isPortFree } from "#bin/free-port.ts";
import { openDatabase } from "#bin/open-database.ts";
import { isRunning } from "#bin/processes.ts";
import { endRuns, run } from "#bin/run.ts";
import { keepScrubbing } from "#bin/scrubbing.ts";
import { secretsOf } from "#bin/secrets.ts";
import { type Server, startServer } from "#bin/server.ts";
import { explain, StepFailed, step } from "#bin/steps.ts";
import { keepSweeping } from "#bin/sweeping.ts";
import { evidenceKeyFile, evidenceKeys } from "#db/evidence/seal/keys.ts";
import { readSettings, type Settings, SettingsRefused } from "#settings";

/** What has been started and must be ended, the newest last. */
type Ending = () => Promise<void>;
const endings: Ending[] = [];

let isStopping = false;

const MOST_RESTARTS = 5;

/** Sets up whatever is missing and serves the register until it is asked to stop. */
export async function launch(mode: "start" | "dev"): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
  const outcome = await Promise.race([
    serve(mode).catch((error: unknown) => ({ error })),
    asked.then(() => "asked" as const),
  ]);
  isStopping = true;
  if (outcome === "asked") process.stdout.write("\nStopping.\n");
  if (typeof outcome === "object") explain(outcome.error);
  await endRuns();
  await endAfter(0);
  if (outcome === "asked") process.stdout.write("Stopped; nothing is left running.\n");
  process.exit(typeof outcome === "object" ? 1 : 0);
}

async function serve(mode: "start" | "dev"): Promise<void> {
  const given = await step("Settings", async () => readOrRefuse());
  const folder = await step("Data folder", (note) => openDataFolder(given.REGISTER_DATA, note));
  if ("runsAt" in folder) {
    process.stdout.write(`\nThe register already runs at ${folder.runsAt} (process ${folder.pid}).\n`);
    return;
  }
  endings.push(folder.release);
  if (!(await isPortFree(given.PORT))) {
    throw new StepFailed(
      `port ${given.PORT} is taken by another program`,
      `end that program, or choose another port: PORT=${given.PORT + 1} npm run up`,
    );
  }
  const secrets = secretsOf(folder.path);
  await step("Evidence keys", async (note) => {
    const { current } = await evidenceKeys(given);
    note(
      given.REGISTER_EVIDENCE_KEY === undefined
        ? `${evidenceKeyFile(folder.path)}, keep a copy`
        : `new files: ${current.id}`,
    );
  });
  for (let restarts = 0; restarts <= MOST_RESTARTS; restarts += 1) {
    if (isStopping) return;
    const database = await openDatabase(given, folder.path, secrets, (end) => endings.push(end));
    const environment = serverEnvironment(given, database.addresses, secrets);
    await step("Programmes", (note) =>
      seedIn({ ...environment, SEEDING_OWNER_URL: database.addresses.ownerUrl }, note),
    );
    const server = await serveFrom(mode, given, environment, (started) => {
      endings.push(started.stop);
      folder.remember(started);
    });
    await settleOutagesIn({ ...environment, SEEDING_OWNER_URL: database.addresses.ownerUrl });
    process.stdout.write(`\nThe register is ready at ${server.url}\nCtrl-C stops it.\n`);
    endings.push(keepSweeping(given.REGISTER_DATA));
    endings.push(keepScrubbing({ ...environment, SEEDING_OWNER_URL: database.addresses.ownerUrl }));
    const what = await endOf(server, database.isOpen);
    if (isStopping) return;
    process.stdout.write(`\n${what}; starting again.\n`);
    await endAfter(1);
    await sleep(1_000 * restarts);
  }
  throw new StepFailed(`the register ended ${MOST_RESTARTS + 1} times`, "read what it printed above");
}

async function endAfter(kept: number): Promise<void> {
  for (const end of endings.splice(kept).reverse()) await end().catch(explain);
}

async function readOrRefuse(): Promise<Settings> {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    throw new StepFailed(
      `these settings cannot be used\n${error.message}`,
      "set them as said above; .env.example explains each one",
    );
  }
}

async function seedIn(environment: NodeJS.ProcessEnv, note: (detail: string) => void): Promise<void> {
  const { code } = await run(process.execPath, ["bin/seed.ts"], { environment, shown: true });
  if (code !== 0)
    throw new StepFailed(
      "the programmes could not be loaded",
      "read the error above; the step can be run again, it skips what is there",
    );
  note("both are there");
}

/** Adds the time in which nobody could be served to due dates near it; the register serves, whatever comes of it. */
async function settleOutagesIn(environment: NodeJS.ProcessEnv): Promise<void> {
  const { code } = await run(process.execPath, ["bin/outages.ts"], { environment, shown: true });
  if (code !== 0)
    process.stdout.write("   what outages add to due dates could not be entered; the next start tries again\n");
}

async function serveFrom(
  mode: "start" | "dev",
  given: Settings,
  environment: NodeJS.ProcessEnv,
  remember: (server: Server) => void,
): Promise<Server> {
  const distDir =
    mode === "dev"
      ? ".next"
      : await step("Production build", async (note) => {
          const build = await productionBuild();
          note(build.isNew ? "made" : "is up to date");
          return build.distDir;
        });
  return step("Web server", (note) => {
    note(`listens on 127.0.0.1:${given.PORT}`);
    // Asked to stop while the steps before were under way: a server started now would be nobody's.
    if (isStopping) throw new StepFailed("stopped while starting", "run the same command again");
    return startServer({
      mode,
      port: given.PORT,
      environment: { ...environment, NEXT_DIST_DIR: distDir },
      output: "inherit",
      remember,
    });
  });
}

async function endOf(server: Server, isOpen: () => boolean): Promise<string> {
  const exit = once(server.child, "exit").then(() => "The web server ended on its own");
  const watch = (async () => {
    while (isOpen() && isRunning(server.known)) await sleep(500);
    return "PostgreSQL ended on its own";
  })();
  return Promise.race([exit, watch]);
}
