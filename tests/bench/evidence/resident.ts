import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 20;

/** How many bytes a process has resident just now. */
export function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error(`the system does not say how much of process ${pid} is resident`);
  return Number(kilobytes) * 1_024;
}

/** The most that a process had resident at any look, every 20 ms, while the work was done. */
export async function peakDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  let most = residentOf(pid);
  const look = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, LOOK_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return Math.max(most, residentOf(pid));
}
