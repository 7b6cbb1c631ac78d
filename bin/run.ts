import { type ChildProcess, spawn } from "node:child_process";
import { exitOf } from "#bin/processes.ts";

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** Runs a program to its end with what it prints passed on or kept, and answers with both. */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly environment?: NodeJS.ProcessEnv; readonly shown: boolean },
): Promise<{ code: number | null; output: string }> {
  const stream = options.shown ? "inherit" : "pipe";
  const child = spawn(program, args, { env: options.environment ?? process.env, stdio: ["ignore", stream, stream] });
  running.add(child);
  let output = "";
  for (const printed of [child.stdout, child.stderr]) {
    printed?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const couldNotStart = new Promise<null>((resolve) => {
    child.once("error", (error) => {
      output += error.message;
      resolve(null);
    });
  });
  const code = await Promise.race([exitOf(child), couldNotStart]);
  running.delete(child);
  return { code, output };
}

/** Ends every program that is being run, and waits until each has gone. */
export async function endRuns(): Promise<void> {
  const children = [...running];
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(children.map(exitOf));
}
