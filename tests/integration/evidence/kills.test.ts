import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "#bin/run.ts";
import { finish } from "#db/evidence/intake/finish.ts";
import { append, sweep, uploadOf, uploadsIn } from "#db/evidence/intake/quarantine.ts";
import { keyFileText } from "#db/evidence/seal/key-file.ts";
import { readKeyring } from "#db/evidence/seal/keyring.ts";
import { open } from "#db/evidence/seal/sealed.ts";
import { diskStore } from "#db/evidence/store/disk.ts";
import { scrub } from "#db/evidence/store/scrub.ts";
import { gathered, inPieces, sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { ABOUT, BYTES, FILE_KEY, TASKS } from "#tests/fixtures/evidence/killed-tasks.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const MOST_STEPS = 100;
const IN_TWO_HOURS = () => new Date(Date.now() + 7_200_000);

interface Killed {
  readonly folder: string;
  readonly told: readonly string[];
  readonly isDone: boolean;
}

async function inChild(step: number, task: string, folder: string): Promise<Killed> {
  mkdirSync(folder, { recursive: true });
  const script = new URL("../../fixtures/evidence/killed-child.ts", import.meta.url).pathname;
  const { code, output } = await run(process.execPath, [script, String(step), task, folder], { shown: false });
  const told = output.split("\n").filter((line) => line !== "");
  const isDone = told.at(-1) === "done";
  // Killed is no exit code; an exit code without "done" is a task that broke.
  if (!isDone && code !== null) throw new Error(output);
  return { folder, told, isDone };
}

/** Kills the task before each of its calls of the file system in turn, each time on a new folder. */
async function killedAtEveryStep(
  task: string,
  look: (killed: Killed) => Promise<void>,
  prepare: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const root = temporaryFolder("kills");
  const tried = async (step: number): Promise<boolean> => {
    const folder = join(root, String(step));
    mkdirSync(folder);
    await prepare(folder);
    const killed = await inChild(step, task, folder);
    await look(killed);
    return killed.isDone;
  };
  for (let step = 1; step < MOST_STEPS; step += 2) {
    const [first, second] = await Promise.all([tried(step), tried(step + 1)]);
    if (first || second) return first ? step : step + 1;
  }
  throw new Error("the task has more steps than were tried");
}

const store = (folder: string) => diskStore(join(folder, "files"));
const stored = (folder: string) => gathered(open(store(folder).get("item"), { ...ABOUT, fileKey: FILE_KEY }));

describe("a process that is killed at any step", () => {
  it("while it makes its key: the next one has a whole key, and the same one if any was used", async () => {
    const steps = await killedAtEveryStep("key", async ({ folder, told }) => {
      const path = join(folder, "keys", "evidence.key");
      const text = await keyFileText(path);
      expect(readKeyring(text).current.bytes.length).toBe(32);
      expect(await keyFileText(path)).toBe(text);
      if (told[0] !== undefined) expect(told[0]).toContain(`key ${text.trim()}`);
    });
    expect(steps).toBeGreaterThan(8);
  });

  it("while it seals and stores: what it acknowledged opens, and otherwise a scrub leaves nothing", async () => {
    const seen = new Set<string>();
    const steps = await killedAtEveryStep("store", async ({ folder, told }) => {
      const [, keyId = "", wrapped = ""] = told.find((line) => line.startsWith("stored "))?.split(" ") ?? [];
      const keyring = readKeyring(await keyFileText(join(folder, "keys", "evidence.key")));
      const file = { ...ABOUT, key: "item", keyId, wrapped: Buffer.from(wrapped, "hex"), sha256: sha256Of(BYTES) };
      const rows = keyId === "" ? [] : [{ ...file, size: BYTES.length }];
      // Whatever reads as a file is the whole file, also before anybody was told.
      if (await store(folder).has("item")) expect((await stored(folder)).equals(BYTES)).toBe(true);
      const unheard = (await store(folder).has("item")) ? "stored" : "nothing";
      seen.add(keyId === "" ? unheard : "acknowledged");
      const scrubbed = await scrub(store(folder), keyring, rows, { part: "all", now: IN_TWO_HOURS() });
      expect(scrubbed).toMatchObject({ checked: rows.length, damaged: [], missing: [] });
      const files = join(folder, "files");
      expect(existsSync(files) ? readdirSync(files) : []).toEqual(rows.map(({ key }) => key));
    });
    expect(steps).toBeGreaterThan(15);
    expect([...seen].toSorted()).toEqual(["acknowledged", "nothing", "stored"]);
  });

  it("while it removes: the file is whole, or gone, and gone when it said so", async () => {
    await killedAtEveryStep(
      "remove",
      async ({ folder, told }) => {
        const isThere = await store(folder).has("item");
        if (told.includes("removed")) expect(isThere).toBe(false);
        if (isThere) expect((await stored(folder)).equals(BYTES)).toBe(true);
      },
      async (folder) => TASKS["store"]?.(folder, () => undefined),
    );
  });

  it("while it takes an upload: what it acknowledged is kept, and the rest can be sent again", async () => {
    const steps = await killedAtEveryStep("quarantine", async ({ folder, told }) => {
      const id = told.find((line) => line.startsWith("begun "))?.split(" ")[1];
      const [left] = await uploadsIn(folder);
      if (id !== undefined) expect(left?.uploadId).toBe(id);
      if (left !== undefined) {
        const acknowledged = Number(told.findLast((line) => line.startsWith("kept "))?.split(" ")[1] ?? 0);
        const size = (await uploadOf(folder, left.uploadId))?.size ?? -1;
        expect(size).toBeGreaterThanOrEqual(acknowledged);
        expect(await append(folder, left.uploadId, size, inPieces(BYTES.subarray(size)))).toMatchObject({
          kind: "kept",
        });
        expect(await finish(folder, left.uploadId)).toMatchObject({ kind: "whole", sha256: sha256Of(BYTES) });
      }
      await sweep(folder, IN_TWO_HOURS());
      expect(readdirSync(folder)).toEqual([]);
    });
    expect(steps).toBeGreaterThan(30);
  });

  it("while it refuses an upload: nothing of it is ever whole, and a sweep leaves nothing", async () => {
    await killedAtEveryStep("refused", async ({ folder }) => {
      for (const { uploadId } of await uploadsIn(folder))
        expect((await finish(folder, uploadId)).kind).not.toBe("whole");
      await sweep(folder, IN_TWO_HOURS());
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

describe("a power cut", () => {
  it("finds the bytes of a stored file on the disk before its name, and its name before it is acknowledged", async () => {
    const { told } = await inChild(0, "store", join(temporaryFolder("kills"), "alive"));
    const calls = told.filter((line) => !/ (mkdir|chmod|readFile|stat)$/.test(line));
    const from = calls.lastIndexOf("call write");
    expect(calls.slice(from)).toEqual([
      ...["call write", "call sync", "call rename", "call open", "call sync"],
      ...calls.slice(-2),
    ]);
    expect(calls.at(-2)).toMatch(/^stored /);
  });
});
