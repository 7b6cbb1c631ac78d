import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Prepared } from "#tests/bench/evidence/hand-in.ts";
import { PIECE } from "#tests/bench/evidence/hand-in.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

/** A plain Node server that takes the same pieces over the same loopback, hashes and writes them, and no more. */
export async function startPlain(): Promise<{ take(document: Prepared): Promise<void>; stop(): void }> {
  const script = new URL("plain-server.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, join(temporaryFolder("plain"), "file")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  const url = `http://127.0.0.1:${String(said).trim()}`;
  return {
    take: async ({ bytes }) => {
      for (let offset = 0; offset < bytes.length; offset += PIECE) {
        const body = bytes.subarray(offset, offset + PIECE);
        const path = offset === 0 ? "/first" : "/next";
        const response = await fetch(url + path, { method: "PUT", body });
        await response.text();
      }
    },
    stop: () => void child.kill(),
  };
}
