import { createHash } from "node:crypto";
import { connect, createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Something that one process at a time may hold. */
export interface Hold {
  release(): Promise<void>;
}

/**
 * Holds a name on this machine, or answers with the id of the process that holds it.
 *
 * The name is an abstract socket: the kernel frees it when its process ends, however it ends, so that no
 * lock file is ever left behind.
 */
export async function hold(name: string): Promise<Hold | { heldBy: number }> {
  const address = `\0register-${createHash("sha256").update(name).digest("hex").slice(0, 40)}`;
  for (;;) {
    const server = await listen(address);
    if (server !== undefined) {
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    }
    const heldBy = await ask(address);
    if (heldBy !== undefined) return { heldBy };
  }
}

/** Waits until the name is free, then holds it. */
export async function holdInTurn(name: string, whileWaiting: (pid: number) => void): Promise<Hold> {
  let told = false;
  for (;;) {
    const result = await hold(name);
    if (!("heldBy" in result)) return result;
    if (!told) whileWaiting(result.heldBy);
    told = true;
    await sleep(300);
  }
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.on("error", () => undefined).end(String(process.pid)));
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function ask(address: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const caller = connect(address);
    caller.on("data", (bytes) => {
      answer += bytes.toString();
    });
    caller.on("error", () => resolve(undefined));
    caller.on("close", () => resolve(Number(answer) || undefined));
  });
}
