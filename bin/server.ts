import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endProcess, type KnownProcess, processOf } from "#bin/processes.ts";
import { StepFailed } from "#bin/steps.ts";

/** A running web server. */
export interface Server {
  readonly url: string;
  readonly known: KnownProcess;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts `next start` or `next dev` on 127.0.0.1 and waits until the register says that it is ready. */
export async function startServer(options: {
  readonly mode: "start" | "dev";
  readonly port: number;
  readonly environment: NodeJS.ProcessEnv;
  /** The folder of the sources and packages, where it is not this one. */
  readonly folder?: string | undefined;
  /** Where what it prints goes; a file descriptor, or shown to the person at the keyboard. */
  readonly output: number | "inherit";
  /** Told of the process before it is ready. */
  readonly remember?: (server: Server) => void;
}): Promise<Server> {
  const next = join("node_modules", "next", "dist", "bin", "next");
  const args = [next, options.mode, "--hostname", "127.0.0.1", "--port", String(options.port)];
  const environment = {
    ...options.environment,
    NODE_ENV: options.mode === "start" ? ("production" as const) : ("development" as const),
  };
  const child = spawn(process.execPath, args, {
    env: environment,
    cwd: options.folder,
    detached: true,
    stdio: ["ignore", options.output, options.output],
  });
  const known = child.pid === undefined ? undefined : processOf(child.pid);
  if (known === undefined) throw new StepFailed("the web server could not be started", "read what it printed above");
  const server = {
    url: `http://127.0.0.1:${options.port}`,
    known,
    child,
    stop: () => endProcess(known, "SIGTERM", 10_000),
  };
  options.remember?.(server);
  try {
    await untilReady(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Whether a register answers at this address and says that it is alive. */
export async function isAlive(url: string): Promise<boolean> {
  return (await answerOf(`${url}/healthz`)).status === 200;
}

async function untilReady(server: Server): Promise<void> {
  let last = "no answer";
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(50)) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) {
      throw new StepFailed("the web server ended while starting", "read what it printed above");
    }
    const answer = await answerOf(`${server.url}/readyz`);
    if (answer.status === 200) return;
    last = answer.text;
  }
  throw new StepFailed(
    `the web server did not become ready: ${last}`,
    "put right what it names, then run the same command again",
  );
}

async function answerOf(url: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return { status: response.status, text: `${response.status} ${(await response.text()).slice(0, 500)}` };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : String(error) };
  }
}
