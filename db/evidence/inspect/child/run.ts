import { type ChildProcess, spawn } from "node:child_process";
import { LONGEST_ANSWER, LONGEST_MS, LOOK_EVERY_MS, MOST_MEMORY } from "#db/evidence/inspect/child/limits.ts";
import { memoryOf } from "#db/evidence/inspect/child/memory.ts";
import type { Command } from "#db/evidence/inspect/child/sandbox.ts";

/** How a process ended that was given so much time and memory and no more. */
export interface Ended {
  readonly how: "by_itself" | "not_started" | "out_of_time" | "out_of_memory" | "too_much_said";
  readonly code: number | null;
  readonly said: string;
  /** The first of what it complained of; it may tell of the file, so it is for whoever looks why nothing began. */
  readonly complained: string;
  readonly peakBytes: number;
  readonly milliseconds: number;
}

/**
 * Runs a command with no environment but what it is given, and ends it and all it started when it takes too long or too much.
 *
 * Shape: V8 reserves far more addresses than it uses, so the system's own limits on those would stop it from starting;
 * what it has resident is looked at instead.
 */
export async function runLimited(
  { program, args }: Command,
  limits: { readonly milliseconds: number; readonly bytes: number } = { milliseconds: LONGEST_MS, bytes: MOST_MEMORY },
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const began = performance.now();
  const child = spawn(program, args, {
    env: { NODE_ENV: "production", ...environment },
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let how: Ended["how"] = "by_itself";
  let peakBytes = 0;
  let said = "";
  let complained = "";

  function stop(why: Ended["how"]): void {
    if (how === "by_itself") how = why;
    killAll(child);
  }

  const timer = setTimeout(() => stop("out_of_time"), limits.milliseconds);
  const look = setInterval(async () => {
    const { now, peak } = child.pid === undefined ? { now: 0, peak: 0 } : await memoryOf(child.pid);
    peakBytes = Math.max(peakBytes, peak);
    if (now > limits.bytes) stop("out_of_memory");
  }, LOOK_EVERY_MS);
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    said += piece;
    if (said.length > LONGEST_ANSWER) stop("too_much_said");
  });

  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    complained = (complained + piece).slice(0, LONGEST_ANSWER);
  });

  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => {
      how = "not_started";
      resolve(null);
    });
    child.once("close", resolve);
  });
  clearTimeout(timer);
  clearInterval(look);
  return { how, code, said, complained, peakBytes, milliseconds: performance.now() - began };
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    // Its whole group: what it may have started goes with it.
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
