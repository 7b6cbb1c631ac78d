import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { hold } from "#bin/hold.ts";
import { endProcess, isRunning, type KnownProcess } from "#bin/processes.ts";
import { isAlive, type Server } from "#bin/server.ts";
import { StepFailed } from "#bin/steps.ts";

/** The folder, in a data folder, in which a restore makes everything before it moves it to its place. */
export const RESTORING = ".restoring";

const Serving = z.strictObject({
  launcher: z.number(),
  url: z.string(),
  server: z.strictObject({ pid: z.number(), started: z.string() }),
});

/** A data folder held by this process, so that no other launcher works on it. */
export interface DataFolder {
  readonly path: string;
  /** Notes which server runs on it, for the launcher that finds it if this one is killed. */
  remember(server: Pick<Server, "url" | "known">): void;
  release(): Promise<void>;
}

/**
 * Makes the data folder if need be and holds it; ends a web server that a killed launcher left on it.
 *
 * When another launcher holds it and its register answers, says where.
 */
export async function openDataFolder(
  name: string,
  note: (detail: string) => void,
): Promise<DataFolder | { readonly runsAt: string; readonly pid: number }> {
  const path = madeFolder(name);
  const holding = await hold(path);
  const memory = join(path, "serving.json");
  if (!("heldBy" in holding) && existsSync(join(path, RESTORING))) {
    await holding.release();
    throw new StepFailed(`a restore into ${path} was cut off`, "run the same npm run restore again: it starts over");
  }
  if ("heldBy" in holding) {
    const serving = read(memory);
    note(`${path} is held by process ${holding.heldBy}`);
    if (serving?.launcher === holding.heldBy && (await isAlive(serving.url)))
      return { runsAt: serving.url, pid: holding.heldBy };
    throw new StepFailed(
      `process ${holding.heldBy} holds the data folder ${path}, and its register does not answer`,
      `wait if it is still starting, or end it with "kill ${holding.heldBy}", or use another folder with REGISTER_DATA`,
    );
  }
  const left = read(memory)?.server;
  note(
    left !== undefined && (await endLeftOver(left))
      ? `${path}, ended the web server that a killed launcher left (process ${left.pid})`
      : path,
  );
  rmSync(memory, { force: true });
  return {
    path,
    remember: ({ url, known }) =>
      writeFileSync(memory, JSON.stringify({ launcher: process.pid, url, server: known }), { mode: 0o600 }),
    release: () => {
      rmSync(memory, { force: true });
      return holding.release();
    },
  };
}

/**
 * Makes a data folder if there is none, and says where it really is.
 *
 * As root, PostgreSQL's account must pass through the folder; what is inside keeps its own rights.
 */
export function madeFolder(name: string): string {
  const path = resolve(name);
  try {
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    return realpathSync(path);
  } catch (error) {
    throw new StepFailed(
      `the data folder ${path} cannot be used: ${error instanceof Error ? error.message : error}`,
      "name another folder with REGISTER_DATA",
    );
  }
}

function read(memory: string): z.infer<typeof Serving> | undefined {
  if (!existsSync(memory)) return undefined;
  try {
    return Serving.parse(JSON.parse(readFileSync(memory, "utf8")));
  } catch {
    // Cut short when its launcher was killed while writing: as good as none.
    return undefined;
  }
}

async function endLeftOver(server: KnownProcess): Promise<boolean> {
  if (!isRunning(server)) return false;
  await endProcess(server, "SIGTERM", 10_000);
  return true;
}
