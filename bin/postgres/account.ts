import { execFileSync, type SpawnOptions } from "node:child_process";
import { chownSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StepFailed } from "#bin/steps.ts";

/** The account that PostgreSQL runs as: it refuses to run as root. */
export interface Account {
  /** The command line that runs a program as this account. */
  run(program: string, args: readonly string[]): { command: string; args: readonly string[]; options: SpawnOptions };
  /** Gives a file or folder to this account. */
  give(path: string): void;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for programs that must reach these folders: the one in use, or `postgres` when that is root.
 *
 * A clone or a data folder under a closed folder such as /root cannot be reached by `postgres`. It then gets one
 * capability, to pass through folders that are closed to it, in place of wider rights on folders that are not ours.
 */
export function clusterAccount(folders: readonly string[]): Account {
  if (process.getuid?.() !== 0) {
    return { run: (program, args) => ({ command: program, args, options: {} }), give: () => undefined };
  }
  const ids = findAccount("postgres") ?? createAccount("postgres");
  const give = (path: string) => chownSync(path, ids.uid, ids.gid);
  const closed = folders.map((folder) => closedFolderOnTheWayTo(folder, ids)).find((found) => found !== undefined);
  if (closed === undefined) {
    return { run: (program, args) => ({ command: program, args, options: ids }), give };
  }
  const prefix = passingThrough(ids, closed);
  return { run: (program, args) => ({ command: "setpriv", args: [...prefix, program, ...args], options: {} }), give };
}

function findAccount(name: string): Ids | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function createAccount(name: string): Ids {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  } catch {
    throw new StepFailed(
      `PostgreSQL does not run as root, and the account "${name}" could not be made`,
      `make it ("useradd --system ${name}"), or run the command as an ordinary user`,
    );
  }
  const made = findAccount(name);
  if (made === undefined) throw new Error(`${name} is not in /etc/passwd`);
  return made;
}

function closedFolderOnTheWayTo(folder: string, ids: Ids): string | undefined {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (!mayPass(statSync(at), ids)) return at;
  }
  return undefined;
}

function mayPass({ mode, uid, gid }: { mode: number; uid: number; gid: number }, ids: Ids): boolean {
  if (uid === ids.uid) return (mode & 0o100) !== 0;
  if (gid === ids.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function passingThrough(ids: Ids, closed: string): string[] {
  // Read and pass only, or, where a container withholds that one, its superset. The numbers are of capabilities(7).
  const capability = [
    { name: "dac_read_search", bit: 2n },
    { name: "dac_override", bit: 1n },
  ].find(({ bit }) => (heldCapabilities() >> bit) & 1n)?.name;
  const prefix = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, "--clear-groups", "--no-new-privs"];
  // Without it access(2), by which initdb looks for postgres, does not count capabilities.
  prefix.push("--securebits=+no_setuid_fixup");
  const rights = [
    `--bounding-set=-all,+${capability}`,
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
  ];
  if (capability !== undefined && works([...prefix, ...rights, "test", "-x", closed])) return [...prefix, ...rights];
  throw new StepFailed(
    `the account "postgres" cannot pass through ${closed}`,
    `move the register to a folder that others may pass through, such as /srv, or run "chmod o+x ${closed}", or set DATABASE_URL`,
  );
}

function heldCapabilities(): bigint {
  const status = readFileSync("/proc/self/status", "utf8");
  return BigInt(`0x${/CapEff:\s*([0-9a-f]+)/.exec(status)?.[1] ?? "0"}`);
}

function works(args: readonly string[]): boolean {
  try {
    execFileSync("setpriv", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
