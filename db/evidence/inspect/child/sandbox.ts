import { spawn } from "node:child_process";
import { join } from "node:path";
import { HEAP_MEGABYTES, MOST_WRITTEN } from "#db/evidence/inspect/child/limits.ts";

/**
 * What holds an inspection, strongest first: bubblewrap gives it no network, no processes but itself and none of the
 * disk but what it reads; namespaces give it no network; and in every case Node refuses it to write, to start anything
 * and to read anything but its own sources and the one file.
 */
export type Sandbox = "bubblewrap" | "namespaces" | "permissions";

/** A program and what it is given. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

let found: Promise<Sandbox> | undefined;

/** What holds inspections on this machine; found out once, by trying. */
export function sandboxOf(): Promise<Sandbox> {
  found ??= strongest();
  return found;
}

/** Whether an inspection that is held so can reach no network. */
export function isNetworkClosed(sandbox: Sandbox): boolean {
  return sandbox !== "permissions";
}

/** How the inspection of a file is started. */
export function inspectionOf(sandbox: Sandbox, path: string, fileName: string): Command {
  return within(
    sandbox,
    [...READABLE.map(inFolder), path],
    [
      "--permission",
      ...[...READABLE.map(inFolder), path].map((readable) => `--allow-fs-read=${readable}`),
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      "--max-semi-space-size=16",
      "--disallow-code-generation-from-strings",
      "--no-warnings",
      inFolder("bin/inspect-evidence.ts"),
      path,
      fileName,
    ],
  );
}

/**
 * How a program that is no part of the register is started to turn one file into another.
 *
 * Shape: under bubblewrap it sees the two files and what programs share, and both must be there already; otherwise it is
 * this system's own user, without a network where the system allows that. No file it writes grows past a limit.
 */
export function turningOf(
  sandbox: Sandbox,
  turner: Command,
  { from, to }: { readonly from: string; readonly to: string },
): Command {
  const { program, args } = writingLittle(turner);
  switch (sandbox) {
    case "bubblewrap":
      return {
        program: "bwrap",
        args: [
          ...[...FENCED, ...SHARED.flatMap(seen), ...LITTLE_ROOM],
          ...["--ro-bind", from, from, "--bind", to, to, "--", program, ...args],
        ],
      };
    case "namespaces":
      return { program: "unshare", args: [...APART, program, ...args] };
    case "permissions":
      return { program, args };
  }
}

// What the inspection is made of; nothing else of the register's folder can be read, its data least of all.
const READABLE = ["package.json", "bin/inspect-evidence.ts", "db/evidence/inspect", "domain/evidence", "node_modules"];

// Where programs keep what they share; not all systems have all of them.
const SYSTEM = ["/usr", "/lib", "/lib64", "/bin", "/etc/alternatives", "/nix/store"];

// What such a program may need beside that: its letters and its own rules.
const SHARED = ["/etc/fonts", "/etc/ghostscript", "/var/lib/ghostscript", "/usr/local"];

const seen = (folder: string) => ["--ro-bind-try", folder, folder];

const FENCED = [
  ...["--unshare-all", "--die-with-parent", "--new-session"],
  ...SYSTEM.flatMap(seen),
  ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"],
];

// Instead of the room that it would have: what lies there is memory that belongs to no process, so nothing counts it.
const LITTLE_ROOM = ["--size", String(MOST_WRITTEN), "--tmpfs", "/tmp"];

// The shell counts in blocks of 512 bytes.
function writingLittle({ program, args }: Command): Command {
  const blocks = String(MOST_WRITTEN / 512);
  return { program: "/bin/sh", args: ["-c", 'ulimit -f "$0" && exec "$@"', blocks, program, ...args] };
}

const APART = ["--user", "--net", "--ipc", "--uts", "--"];

function within(sandbox: Sandbox, readable: readonly string[], node: readonly string[]): Command {
  switch (sandbox) {
    case "bubblewrap":
      return {
        program: "bwrap",
        args: [
          ...FENCED,
          // A file that is gone is for the inspection to find: it refuses it in every sandbox alike.
          ...[process.execPath, ...readable].flatMap((path) => ["--ro-bind-try", path, path]),
          ...["--", process.execPath],
          ...node,
        ],
      };
    case "namespaces":
      return { program: "unshare", args: [...APART, process.execPath, ...node] };
    case "permissions":
      return { program: process.execPath, args: node };
  }
}

async function strongest(): Promise<Sandbox> {
  for (const sandbox of ["bubblewrap", "namespaces"] as const)
    if (await works(within(sandbox, READABLE.map(inFolder), ["--permission", "--version"]))) return sandbox;
  return "permissions";
}

function works({ program, args }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { NODE_ENV: "production" },
      stdio: "ignore",
      timeout: 10_000,
      killSignal: "SIGKILL",
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}

function inFolder(path: string): string {
  return join(process.cwd(), path);
}
