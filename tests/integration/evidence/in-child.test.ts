import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runLimited } from "#db/evidence/inspect/child/run.ts";
import { inspectionOf, isNetworkClosed, sandboxOf } from "#db/evidence/inspect/child/sandbox.ts";
import { inspectInChild } from "#db/evidence/inspect/in-child.ts";

const generous = { milliseconds: 20_000, bytes: 400 * 1_048_576 };
let folder = "";
let path = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-child-"));
  path = join(folder, "policy");
  await writeFile(path, "A policy.\n");
  await writeFile(join(folder, "another"), "Another company's policy.\n");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a process with limits", () => {
  it("is ended when it takes too long", async () => {
    const ended = await runLimited(node("for (;;);"), { ...generous, milliseconds: 300 });
    expect(ended.how).toBe("out_of_time");
    expect(ended.milliseconds).toBeLessThan(5_000);
  });

  it("is ended when it takes too much memory", async () => {
    const ended = await runLimited(node("const kept = []; for (;;) kept.push(Buffer.alloc(1_000_000, 1));"), generous);
    expect(ended.how).toBe("out_of_memory");
  });

  it("is ended when it says too much", async () => {
    const ended = await runLimited(node('setInterval(() => console.log("x".repeat(9_999)), 1);'), generous);
    expect(ended.how).toBe("too_much_said");
  });

  it("is ended with all that it started", async () => {
    const ended = await runLimited(
      node(
        'const { spawn } = require("node:child_process"); spawn(process.execPath, ["-e", "setInterval(() => {}, 9)"], { stdio: "inherit" });',
      ),
      { ...generous, milliseconds: 700 },
    );
    expect(ended.how).toBe("out_of_time");
    expect(ended.milliseconds).toBeLessThan(5_000);
  });

  it("knows nothing of the environment of the register", async () => {
    process.env["REGISTER_SECRET_OF_A_TEST"] = "known";
    const { said } = await runLimited(node("console.log(JSON.stringify(process.env));"), generous);
    delete process.env["REGISTER_SECRET_OF_A_TEST"];
    expect(said).not.toContain("REGISTER_SECRET_OF_A_TEST");
    expect(said).toContain("{");
  });

  it("that does not exist says so", async () => {
    expect((await runLimited({ program: "no-such-program-here", args: [] }, generous)).how).toBe("not_started");
  });
});

describe("the hold on an inspection", () => {
  it.each([
    ["write beside the file", 'require("node:fs").writeFileSync(FOLDER + "/written", "x")', "ERR_ACCESS_DENIED"],
    ["read another company's file", 'require("node:fs").readFileSync(FOLDER + "/another")', "ERR_ACCESS_DENIED"],
    ["read a system's file", 'require("node:fs").readFileSync("/etc/passwd")', "ERR_ACCESS_DENIED"],
    ["start a program", 'require("node:child_process").execFileSync("/bin/true")', "ERR_ACCESS_DENIED"],
    ["start a thread", 'new (require("node:worker_threads").Worker)("1", { eval: true })', "ERR_ACCESS_DENIED"],
    ["make code of a text", 'new Function("return 1")()', "EvalError"],
  ])("does not let it %s", async (_, code, refusal) => {
    const tried = `try { ${code}; console.log("done") } catch (error) { console.log(error.code ?? error.name) }`;
    for (const sandbox of new Set([await sandboxOf(), "permissions"] as const))
      expect((await runLimited(held(sandbox, tried), generous)).said).toBe(`${refusal}\n`);
  });

  it("lets it reach no network where the system allows it", async ({ skip }) => {
    const sandbox = await sandboxOf();
    if (!isNetworkClosed(sandbox)) return skip("this system gives no namespaces");
    const server = createServer((_, response) => response.end("reached"));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const asked = `fetch("http://127.0.0.1:${port}/").then((answer) => answer.text()).then(console.log, () => console.log("closed"))`;
    expect((await runLimited(held("permissions", asked), generous)).said).toBe("reached\n");
    expect((await runLimited(held(sandbox, asked), generous)).said).toBe("closed\n");
    server.close();
  });
});

describe("an inspection in a process of its own", () => {
  it("says what the file is", async () => {
    expect(await inspectInChild(path, "policy.txt")).toEqual({ kind: "clean", type: "txt" });
  });

  it("refuses a file that is gone, and does not take it", async () => {
    expect(await inspectInChild(join(folder, "gone"), "policy.txt")).toMatchObject({
      kind: "refused",
      reason: "not_readable",
    });
  });

  it("holds two at a time and answers all", async () => {
    const verdicts = await Promise.all(Array.from({ length: 5 }, () => inspectInChild(path, "policy.txt")));
    expect(verdicts.map(({ kind }) => kind)).toEqual(["clean", "clean", "clean", "clean", "clean"]);
  });
});

function node(code: string) {
  return { program: process.execPath, args: ["-e", code] };
}

// The same hold, with other code where the inspection's own would be.
function held(sandbox: "bubblewrap" | "namespaces" | "permissions", code: string) {
  const { program, args } = inspectionOf(sandbox, path, "policy.txt");
  return { program, args: [...args.slice(0, -3), "-e", code.replaceAll("FOLDER", JSON.stringify(folder))] };
}
