import { readFile } from "node:fs/promises";

/** How much memory a process and those it started have resident now, and had at most, in bytes; 0 where not said. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** Reads from the kernel how much memory a process has, with its descendants. */
export async function memoryOf(pid: number): Promise<Memory> {
  const status = await textOf(`/proc/${pid}/status`);
  const own = { now: kilobytes(status, "VmRSS"), peak: kilobytes(status, "VmHWM") };
  const children = (await textOf(`/proc/${pid}/task/${pid}/children`)).split(" ").filter((child) => child !== "");
  const all = await Promise.all(children.map((child) => memoryOf(Number(child))));
  return all.reduce((sum, { now, peak }) => ({ now: sum.now + now, peak: sum.peak + peak }), own);
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1_024;
}

// A process that has ended in the meantime has no memory.
async function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}
