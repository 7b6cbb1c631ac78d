import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { endProcess, type KnownProcess, processOf } from "#bin/processes.ts";

/** A PostgreSQL server that runs on a data folder. */
export interface Postmaster extends KnownProcess {
  readonly port: number;
}

/**
 * The server that runs on this data folder, by what it wrote into postmaster.pid.
 *
 * A process that only happens to have the id written there is not taken for it: PostgreSQL works in its data folder.
 */
export function postmasterOf(clusterFolder: string): Postmaster | undefined {
  const path = join(clusterFolder, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const [pid, , , port] = readFileSync(path, "utf8").split("\n").map(Number);
  const found = pid ? processOf(pid) : undefined;
  return found !== undefined && worksIn(found.pid, clusterFolder) ? { ...found, port: port ?? 0 } : undefined;
}

/** Takes away a postmaster.pid whose process is gone; its id may since have been given to another program. */
export function clearStalePid(clusterFolder: string): void {
  if (postmasterOf(clusterFolder) === undefined) rmSync(join(clusterFolder, "postmaster.pid"), { force: true });
}

/** Stops the server in good order: sessions are cut, everything committed is kept. */
export function stopPostmaster(postmaster: Postmaster): Promise<void> {
  return endProcess(postmaster, "SIGINT", 30_000);
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(folder);
  } catch {
    // Not readable: another account's process, so not one that this data folder's account started.
    return false;
  }
}
