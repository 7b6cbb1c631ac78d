import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { productionBuild } from "#bin/build.ts";
import { freePort } from "#bin/free-port.ts";
import { startServer } from "#bin/server.ts";
import { hireEditors, startTown } from "#tests/bench/filing/town.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { endWithTests, temporaryFolder } from "#tests/fixtures/reaped.ts";

/** The desk of somebody who hands in: where they send, as whom, and what their documents may support. */
export interface Desk {
  readonly url: string;
  readonly visitor: Visitor;
  readonly home: string;
  readonly supports: string;
}

/** The production build, served with a database and a data folder of this run's own. */
export interface Shipped {
  /** Of the process that answers, in which everything but inspections happens. */
  readonly pid: number;
  readonly desks: readonly Desk[];
  stop(): Promise<void>;
}

/** Starts it, with somebody signed in at each company that has a report to write. */
export async function startShipped(): Promise<Shipped> {
  const { distDir } = await productionBuild();
  const town = await startTown();
  const editors = await hireEditors(town, town.reports, { from: 0, count: town.reports.length });
  const port = await freePort();
  const dataFolder = temporaryFolder("bench-data");
  const log = openSync(join(dataFolder, "server.log"), "a");
  const server = await startServer({
    mode: "start",
    port,
    output: log,
    environment: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_DIST_DIR: distDir,
      REGISTER_DATA: dataFolder,
      REGISTER_MODE: "practice",
      PORT: String(port),
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      REGISTER_PUBLIC_URL: town.publicUrl,
      REGISTER_DESK_URL: town.deskUrl,
    },
    remember: ({ known }) => endWithTests(known),
  });
  closeSync(log);
  const desks: Desk[] = [];
  for (const [at, { organisation, period, sections }] of town.reports.entries()) {
    const visitor = await signedInAs(server.url, editors[at]?.name ?? "");
    const home = `/desk/rehearsal/${organisation}/${period}`;
    desks.push({ url: server.url, visitor, home, supports: sections[0] ?? "" });
  }
  return {
    pid: server.known.pid,
    desks,
    stop: async () => {
      await server.stop();
      await town.cluster.stop();
    },
  };
}
