import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clamd } from "#db/evidence/scan/clamd.ts";
import { hashHook } from "#db/evidence/scan/hash-hook.ts";
import { type ScannedFile, type Scanner, scanBytes, scannersOf } from "#db/evidence/scan/scan.ts";
import { gathered, inPieces, random, sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import {
  framed,
  HARMLESS_HIT,
  isClamdInstalled,
  type Manners,
  startClamd,
  startPretended,
} from "#tests/fixtures/evidence/clamd.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const fileOf = (bytes: Uint8Array): ScannedFile => ({
  sha256: sha256Of(bytes),
  size: bytes.length,
  bytes: () => inPieces(bytes),
});
const file = fileOf(random(400_000));

async function pretended(manners: Manners, given = file) {
  const server = await startPretended(manners);
  try {
    return await scanBytes(given, [clamd(server.url, 1_500)]);
  } finally {
    server.stop();
  }
}

describe("a file that is asked of clamd", () => {
  it("arrives there byte for byte, and is clear when it says so", async () => {
    let arrived: Buffer = Buffer.alloc(0);
    const scanned = await pretended((socket, heard) => {
      const { isOver, bytes } = framed(heard);
      arrived = bytes;
      if (isOver) socket.end("stream: OK\0");
    });
    expect(scanned).toEqual({ kind: "clear", scanners: [{ name: "clamd", version: "Pretended 1" }] });
    expect(arrived.equals(await gathered(file.bytes()))).toBe(true);
  });

  const MANNERS: readonly [string, Manners][] = [
    ["it hangs up in the middle", (socket, heard) => void (heard.length > 100_000 && socket.destroy())],
    ["it resets in the middle", (socket, heard) => void (heard.length > 100_000 && socket.resetAndDestroy())],
    ["it says nothing", () => undefined],
    ["it ends without a word", (socket, heard) => void (framed(heard).isOver && socket.end())],
    ["it ends in mid-word", (socket, heard) => void (framed(heard).isOver && socket.end("stream: OK"))],
    ["it answers something else", (socket, heard) => void (framed(heard).isOver && socket.end("fine\0"))],
    ["it found the file too long", (socket) => void socket.end("INSTREAM size limit exceeded. ERROR\0")],
    ["its answer has no end", (socket) => void socket.write("x".repeat(10_000))],
    ["it says OK of another command", (socket, heard) => void (framed(heard).isOver && socket.end("OK\0"))],
  ];
  it.each(MANNERS)("is not clear when %s", async (_, manners) => {
    expect(await pretended(manners)).toMatchObject({ kind: "error", scanner: "clamd" });
  });

  it("is a hit when it says FOUND", async () => {
    expect(
      await pretended((socket, heard) => void (framed(heard).isOver && socket.end("stream: Some.Name FOUND\0"))),
    ).toEqual({ kind: "hit", scanner: "clamd" });
  });

  it.each(["tcp://127.0.0.1:1", "unix:///nowhere/clamd.ctl"])("is not clear when nobody is at %s", async (url) => {
    expect(await scanBytes(file, [clamd(url)])).toMatchObject({ kind: "error", scanner: "clamd" });
  });

  it("is not clear when its bytes cannot be read", async () => {
    const broken = {
      ...file,
      async *bytes() {
        yield random(10);
        throw new Error("the disk is gone");
      },
    };
    expect(
      await pretended((socket, heard) => void (framed(heard).isOver && socket.end("stream: OK\0")), broken),
    ).toMatchObject({ kind: "error" });
  });
});

const realOrNot = isClamdInstalled ? "the real clamd" : "the real clamd (skipped: clamav-daemon is not installed)";
describe.skipIf(!isClamdInstalled)(realOrNot, () => {
  let real: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    real = await startClamd();
  });
  afterAll(() => real?.stop());

  it("clears 25 MB and says its version", async () => {
    const scanned = await scanBytes(fileOf(random(25_000_000)), [clamd(real.url)]);
    expect(scanned).toMatchObject({
      kind: "clear",
      scanners: [{ name: "clamd", version: expect.stringMatching(/^ClamAV /) }],
    });
  });

  it("finds what its signatures name, at the end of a long file too", async () => {
    const bytes = Buffer.concat([random(3_000_000), Buffer.from(HARMLESS_HIT)]);
    expect(await scanBytes(fileOf(bytes), [clamd(real.url)])).toEqual({ kind: "hit", scanner: "clamd" });
  });

  it("clears nothing when it is killed in mid-scan", async () => {
    const long = {
      ...file,
      async *bytes() {
        for (let piece = 0; piece < 100; piece += 1) {
          yield random(10_000);
          if (piece === 20) process.kill(real.known.pid, "SIGKILL");
          await sleep(10);
        }
      },
    };
    expect(await scanBytes(long, [clamd(real.url)])).toMatchObject({ kind: "error", scanner: "clamd" });
  });
});

describe("the hash hook", () => {
  const folder = temporaryFolder("hook");
  function program(script: string): string {
    const path = join(folder, `hook-${Math.random().toString(36).slice(2)}`);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o700);
    return path;
  }

  it("is given the hash, the size, the bytes, and none of the register's variables", async () => {
    const [told, copy] = [join(folder, "told"), join(folder, "copy")];
    process.env["NEXTAUTH_SECRET"] ??= "a secret";
    const scanned = await scanBytes(file, [hashHook(program(`echo "$1 $2" > ${told}; env >> ${told}; cat > ${copy}`))]);
    expect(scanned).toEqual({ kind: "clear", scanners: [{ name: "hash hook" }] });
    expect(readFileSync(told, "utf8")).toContain(`${file.sha256} ${file.size}\n`);
    expect(readFileSync(told, "utf8")).not.toContain("NEXTAUTH_SECRET");
    expect(readFileSync(copy).equals(await gathered(file.bytes()))).toBe(true);
  });

  it("may decide by the hash, without reading", async () => {
    expect(await scanBytes(file, [hashHook(program("exit 0"))])).toMatchObject({ kind: "clear" });
    expect(await scanBytes(file, [hashHook(program("exit 10"))])).toEqual({ kind: "hit", scanner: "hash hook" });
  });

  it.each([
    ["ends with 1", "exit 1"],
    ["ends with 11", "exit 11"],
    ["is killed", "kill -9 $$"],
    ["does not end", "sleep 20"],
  ])("clears nothing when it %s", async (_, script) => {
    expect(await scanBytes(file, [hashHook(program(script), 400)])).toMatchObject({ kind: "error" });
  });

  it("clears nothing when it is not there", async () => {
    expect(await scanBytes(file, [hashHook(join(folder, "nothing"))])).toMatchObject({ kind: "error" });
  });
});

describe("several scanners", () => {
  const saying = (name: string, kind: "clear" | "hit"): Scanner => ({ name, scan: async () => ({ kind }) });
  const failing: Scanner = { name: "failing", scan: () => Promise.reject(new Error("it broke")) };

  it("clear a file only together", async () => {
    expect(await scanBytes(file, [saying("a", "clear"), failing])).toMatchObject({ kind: "error", scanner: "failing" });
    expect(await scanBytes(file, [failing, saying("b", "hit")])).toEqual({ kind: "hit", scanner: "b" });
    expect(await scanBytes(file, [saying("a", "clear"), saying("b", "clear")])).toMatchObject({ kind: "clear" });
  });

  it("are those of the settings, and with none of them a file is clear and nobody scanned it", async () => {
    const none = scannersOf({ CLAMD_URL: undefined, EVIDENCE_HASH_HOOK: undefined });
    expect(await scanBytes(file, none)).toEqual({ kind: "clear", scanners: [] });
    const both = scannersOf({ CLAMD_URL: "tcp://127.0.0.1:1", EVIDENCE_HASH_HOOK: "/nothing" });
    expect(both.map(({ name }) => name)).toEqual(["hash hook", "clamd"]);
  });
});
