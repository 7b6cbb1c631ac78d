import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { freePort } from "#bin/free-port.ts";
import { hold } from "#bin/hold.ts";
import { exitOf, processOf } from "#bin/processes.ts";
import { endWithTests, temporaryFolder } from "#tests/fixtures/reaped.ts";
import { scale } from "#tests/fixtures/scale.ts";

interface Launched {
  readonly child: ChildProcess;
  readonly said: () => string;
}

function up(environment: Record<string, string>): Launched {
  const child = spawn(process.execPath, ["bin/up.ts"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const known = child.pid === undefined ? undefined : processOf(child.pid);
  if (known !== undefined) endWithTests(known);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
  return { child, said: () => said };
}

/** The processes that work in a folder. */
function workingIn(folder: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false;
      }
    });
}

describe("npm run up", () => {
  it("leaves nothing running when it is stopped at any moment of its first start", async () => {
    for (let round = 0; round < scale(6, 60); round += 1) {
      const data = join(temporaryFolder("up"), "data");
      const { child, said } = up({ REGISTER_DATA: data, PORT: String(await freePort()) });
      await sleep(300 + 250 * (round % 6));
      child.kill(round % 2 === 0 ? "SIGTERM" : "SIGINT");
      await exitOf(child);
      expect(workingIn(data), said()).toEqual([]);
    }
  });

  it("names the process that holds the data folder when its register does not answer", async () => {
    const data = temporaryFolder("up");
    const holding = await hold(data);
    const { child, said } = up({ REGISTER_DATA: data });
    expect(await exitOf(child)).toBe(1);
    expect(said()).toContain(`process ${process.pid} holds the data folder`);
    if ("release" in holding) await holding.release();
  });

  it("says that another program has the port, before it starts anything", async () => {
    const data = join(temporaryFolder("up"), "data");
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    const { child, said } = up({ REGISTER_DATA: data, PORT: String(port) });
    expect(await exitOf(child)).toBe(1);
    other.close();
    expect(said()).toContain(`port ${port} is taken by another program`);
    expect(existsSync(join(data, "postgres"))).toBe(false);
  });

  it("refuses settings that cannot be used, with the cure, before it makes a folder", async () => {
    const data = join(temporaryFolder("up"), "data");
    const { child, said } = up({ REGISTER_DATA: data, REGISTER_MODE: "production" });
    expect(await exitOf(child)).toBe(1);
    expect(said()).toContain("NEXTAUTH_URL: is missing");
    expect(said()).toContain("REGISTER_EVIDENCE_KEY: is missing");
    expect(said()).toContain("EVIDENCE_UNSCANNED: no scanner is set");
    expect(existsSync(data)).toBe(false);
  });
});

describe("a hold", () => {
  it("is given to one of many that ask at once, and the others learn who has it", async () => {
    const name = `hold-${process.pid}`;
    const results = await Promise.all(Array.from({ length: 20 }, () => hold(name)));
    const held = results.filter((result) => "release" in result);
    expect(held).toHaveLength(1);
    expect(results.filter((result) => "heldBy" in result && result.heldBy === process.pid)).toHaveLength(19);
    for (const one of held) await one.release();
  });

  it("is free again the moment its process is killed", async () => {
    const folder = temporaryFolder("hold");
    mkdirSync(join(folder, "held"));
    const script = `import("#bin/hold.ts").then(async ({ hold }) => { await hold(${JSON.stringify(folder)}); console.log("held"); setInterval(() => undefined, 1000); })`;
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(await hold(folder)).toEqual({ heldBy: child.pid });
    child.kill("SIGKILL");
    await exitOf(child);
    const mine = await hold(folder);
    expect("release" in mine).toBe(true);
    if ("release" in mine) await mine.release();
  });
});
