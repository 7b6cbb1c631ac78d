import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that can be told from a later one with the same id. */
export interface KnownProcess {
  readonly pid: number;
  /** When the kernel started it, in clock ticks since boot; an empty string where the system does not say. */
  readonly started: string;
}

/** The process with this id as it is now, or undefined when it is gone or only waits to be collected. */
export function processOf(pid: number): KnownProcess | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return undefined;
  }
  const stat = readStat(pid);
  if (stat?.state === "Z") return undefined;
  return { pid, started: stat?.started ?? "" };
}

/** Whether this very process still runs, and not another one that was given its id. */
export function isRunning(known: KnownProcess): boolean {
  return processOf(known.pid)?.started === known.started;
}

/** Asks a process to end with `first`, and ends it outright when it has not gone after `patienceMs`. */
export async function endProcess(known: KnownProcess, first: NodeJS.Signals, patienceMs: number): Promise<void> {
  signal(known, first);
  if (await isGone(known, patienceMs)) return;
  signal(known, "SIGKILL");
  await isGone(known, 5_000);
}

/** Resolves with the exit code, or null when a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", (code) => resolve(code)));
}

async function isGone(known: KnownProcess, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) {
    if (!isRunning(known)) return true;
  }
  return !isRunning(known);
}

function signal(known: KnownProcess, name: NodeJS.Signals): void {
  if (!isRunning(known)) return;
  try {
    process.kill(known.pid, name);
  } catch (error) {
    // It may end between the look and the signal.
    if (isRunning(known)) throw error;
  }
}

function readStat(pid: number): { state: string; started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}
