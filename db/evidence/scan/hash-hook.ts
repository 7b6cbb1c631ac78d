import { spawn } from "node:child_process";
import { pipeline } from "node:stream/promises";
import type { Scan, Scanner } from "#db/evidence/scan/scan.ts";

const LONGEST_MS = 60_000;
const CLEAR = 0;
const HIT = 10;

/** What the comparison with lists of known hashes is called among the scanners. */
export const HASH_HOOK = "hash hook";

/**
 * A program of the operator's that compares a file with lists of known material.
 *
 * Shape: run as PROGRAM SHA256 SIZE with the bytes on its standard input, which it need not read; exit code 0 is clear, 10
 * is a hit, and anything else, a signal, or more than 60 s is an error. It gets PATH and no other variable of the
 * register's, and nothing it prints is kept.
 */
export function hashHook(program: string, longestMs: number = LONGEST_MS): Scanner {
  return {
    name: HASH_HOOK,
    scan: (file) =>
      new Promise<Scan>((resolve) => {
        const child = spawn(program, [file.sha256, String(file.size)], {
          env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "production" },
          cwd: "/",
          detached: true,
          stdio: ["pipe", "ignore", "ignore"],
        });
        let unreadable: unknown;
        const timer = setTimeout(() => {
          unreadable = `no answer within ${longestMs / 1_000} s`;
          endGroup(child.pid);
        }, longestMs);
        child.once("error", (error) => {
          clearTimeout(timer);
          resolve({ kind: "error", why: error.message });
        });
        child.once("exit", (code, signal) => {
          clearTimeout(timer);
          endGroup(child.pid);
          if (unreadable !== undefined) resolve({ kind: "error", why: String(unreadable) });
          else if (code === CLEAR) resolve({ kind: "clear" });
          else if (code === HIT) resolve({ kind: "hit" });
          else resolve({ kind: "error", why: `it ended with ${signal ?? code}` });
        });
        pipeline(copies(file.bytes()), child.stdin).catch((error: unknown) => {
          // A program that decides by the hash alone closes its input early; bytes that cannot be read are another matter.
          if (isHangUp(error)) return;
          unreadable = error;
          endGroup(child.pid);
        });
      }),
  };
}

// A pipe takes the next piece before the last was written; a piece is good only until then.
async function* copies(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) yield Uint8Array.from(piece);
}

function isHangUp(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "EPIPE" || error.code === "ECONNRESET" || error.code === "ERR_STREAM_PREMATURE_CLOSE")
  );
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It and all it started have gone already.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
