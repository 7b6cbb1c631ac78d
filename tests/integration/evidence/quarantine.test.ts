import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepSweeping } from "#bin/sweeping.ts";
import { finish } from "#db/evidence/intake/finish.ts";
import {
  append,
  begin,
  discard,
  pathOf,
  quarantineFolder,
  sweep,
  uploadOf,
  uploadsIn,
} from "#db/evidence/intake/quarantine.ts";
import { newId } from "#db/id.ts";
import { inPieces, random, sha256Of, thenBroken } from "#tests/fixtures/evidence/bytes.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const WHO = newId();
const ORGANISATION = newId();
const NOW = new Date("2026-11-20T10:00:00.000Z");

let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder("quarantine"), "quarantine");
});

function begun(bytes: Uint8Array, changed: { declaredSize?: number; declaredSha256?: string } = {}): Promise<string> {
  const declared = { declaredSize: bytes.length, declaredSha256: sha256Of(bytes), ...changed };
  return begin(folder, { who: WHO, organisation: ORGANISATION, fileName: "../po\r\nlicy.pdf", ...declared }, NOW);
}

describe("the quarantine", () => {
  it("takes a file in one piece and says its size and hash", async () => {
    const bytes = random(300_000);
    const id = await begun(bytes);
    expect(await append(folder, id, 0, inPieces(bytes))).toEqual({ kind: "kept", size: bytes.length });
    const whole = await finish(folder, id);
    expect(whole).toMatchObject({ kind: "whole", size: bytes.length, sha256: sha256Of(bytes) });
    expect(whole).toMatchObject({ slip: { who: WHO, organisation: ORGANISATION, begunAt: NOW.toISOString() } });
  });

  it("takes a file as a web stream, as a request's body is", async () => {
    const bytes = random(90_000);
    const id = await begun(bytes);
    const { body } = new Response(bytes.slice());
    if (body === null) throw new Error("a response without a body");
    expect(await append(folder, id, 0, body)).toEqual({ kind: "kept", size: bytes.length });
    expect((await finish(folder, id)).kind).toBe("whole");
  });

  it("keeps what came before a body was cut in half, and goes on from there", async () => {
    const bytes = random(500_000);
    const id = await begun(bytes);
    expect(await append(folder, id, 0, thenBroken(bytes.subarray(0, 200_000)))).toEqual({ kind: "cut", size: 200_000 });
    expect(await append(folder, id, 0, inPieces(bytes))).toEqual({ kind: "wrong_offset", size: 200_000 });
    expect(await append(folder, id, 300_000, inPieces(bytes))).toEqual({ kind: "wrong_offset", size: 200_000 });
    expect(await append(folder, id, 200_000, inPieces(bytes.subarray(200_000)))).toMatchObject({ kind: "kept" });
    expect(await finish(folder, id)).toMatchObject({ kind: "whole", sha256: sha256Of(bytes) });
  });

  it("takes a body in very many small pieces", async () => {
    const bytes = random(20_000);
    const id = await begun(bytes);
    expect(await append(folder, id, 0, inPieces(bytes, 3))).toMatchObject({ kind: "kept", size: 20_000 });
    expect((await finish(folder, id)).kind).toBe("whole");
  });

  it("never keeps more than was declared, and removes a file that is longer", async () => {
    const bytes = random(100_001);
    const id = await begun(bytes, { declaredSize: 100_000 });
    expect(await append(folder, id, 0, inPieces(bytes))).toEqual({ kind: "too_long" });
    expect(readdirSync(folder)).toEqual([]);
    expect(await append(folder, id, 0, inPieces(bytes))).toEqual({ kind: "no_such_upload" });
  });

  it("asks an endless body for no more than it declared", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 65_536;
        yield random(65_536);
      }
    }
    const id = await begun(random(1_000_000));
    expect(await append(folder, id, 0, endless())).toEqual({ kind: "too_long" });
    expect(given).toBeLessThan(1_200_000);
  });

  it("gives up on a body that stands still, and keeps what came", async () => {
    let isClosed = false;
    const stalled = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(random(1_000)),
      cancel: () => {
        isClosed = true;
      },
    });
    const id = await begun(random(5_000));
    const began = Date.now();
    expect(await append(folder, id, 0, stalled, { idleMs: 150 })).toEqual({ kind: "too_slow", size: 1_000 });
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(isClosed).toBe(true);
  });

  it("refuses a second body while the first still comes, and takes one afterwards", async () => {
    const bytes = random(4_000);
    const id = await begun(bytes);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    async function* slowly() {
      yield bytes.subarray(0, 2_000);
      await gate;
    }
    const first = append(folder, id, 0, slowly());
    await sleep(50);
    expect(await append(folder, id, 2_000, inPieces(bytes.subarray(2_000)))).toEqual({ kind: "busy" });
    expect(await finish(folder, id)).toEqual({ kind: "busy" });
    expect(await discard(folder, id)).toEqual({ kind: "busy" });
    go();
    expect(await first).toEqual({ kind: "kept", size: 2_000 });
    expect(await append(folder, id, 2_000, inPieces(bytes.subarray(2_000)))).toMatchObject({ kind: "kept" });
  });

  it.each([
    ["shorter", 10, {}, "other_size"],
    ["empty", 0, {}, "other_size"],
    ["other than its hash", 5_000, { declaredSha256: "0".repeat(64) }, "other_hash"],
  ])("refuses at the end a file that is %s, and keeps nothing of it", async (_, length, changed, kind) => {
    const bytes = random(5_000);
    const id = await begun(bytes, changed);
    await append(folder, id, 0, inPieces(bytes.subarray(0, length)));
    expect(await finish(folder, id)).toMatchObject({ kind });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is for the owner's eyes only, and names no file as its sender did", async () => {
    const bytes = random(100);
    const id = await begun(bytes);
    await append(folder, id, 0, inPieces(bytes));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(pathOf(folder, id)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual([id, `${id}.json`]);
    expect(await uploadOf(folder, id)).toMatchObject({ fileName: "../po\r\nlicy.pdf", size: 100 });
    expect(await uploadsIn(folder)).toMatchObject([{ uploadId: id, who: WHO }]);
  });

  it.each(["../../etc/passwd", "", "x", `${newId()}/..`, `${newId()}.json`])("knows no upload %j", async (id) => {
    expect(await append(folder, id, 0, inPieces(random(1)))).toEqual({ kind: "no_such_upload" });
    expect(await finish(folder, id)).toEqual({ kind: "no_such_upload" });
    expect(await uploadOf(folder, id)).toBeUndefined();
  });

  it("is led to no upload by a way around", async () => {
    const id = await begun(random(10));
    const around = `../quarantine/${id}`;
    expect(await append(folder, around, 0, inPieces(random(1)))).toEqual({ kind: "no_such_upload" });
    expect(await finish(folder, around)).toEqual({ kind: "no_such_upload" });
    await discard(folder, around);
    expect((await uploadOf(folder, id))?.size).toBe(0);
    expect(await uploadOf(folder, around)).toBeUndefined();
  });

  it("forgets what is discarded, and what nobody touched for a day", async () => {
    const [gone, old, young] = [await begun(random(10)), await begun(random(10)), await begun(random(10))];
    for (const id of [gone, old, young]) await append(folder, id, 0, inPieces(random(5)));
    expect(await discard(folder, gone)).toEqual({ kind: "discarded" });
    for (const name of [old, `${old}.json`]) utimesSync(join(folder, name), 0, 0);
    expect(await sweep(folder, new Date(Date.now() - 86_400_000))).toBe(2);
    expect(readdirSync(folder).toSorted()).toEqual([young, `${young}.json`].toSorted());
    expect(existsSync(pathOf(folder, young))).toBe(true);
  });

  it("is swept while the register runs of what nobody touched for a day, without anybody sending anything", async () => {
    const data = temporaryFolder("sweeping");
    const quarantine = quarantineFolder(data);
    mkdirSync(quarantine, { recursive: true });
    const [old, young] = [newId(), newId()];
    for (const id of [old, young]) writeFileSync(join(quarantine, `${id}.json`), "{}");
    const end = keepSweeping(data, 30);
    try {
      const aDayAgo = Date.now() / 1_000 - 86_401;
      await vi.waitFor(() => expect(readdirSync(quarantine)).toHaveLength(2));
      utimesSync(join(quarantine, `${old}.json`), aDayAgo, aDayAgo);
      await vi.waitFor(() => expect(readdirSync(quarantine)).toEqual([`${young}.json`]), 5_000);
    } finally {
      await end();
    }
  });

  it("takes ten files of 25 MB at once in less than 32 MB more memory", async () => {
    const size = 25_000_000;
    const piece = random(65_536);
    const hash = createHash("sha256");
    async function* body() {
      for (let sent = 0; sent < size; sent += piece.length)
        yield piece.subarray(0, Math.min(piece.length, size - sent));
    }
    for await (const bytes of body()) hash.update(bytes);
    const declaredSha256 = hash.digest("hex");
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => begun(piece, { declaredSize: size, declaredSha256 })),
    );
    const kept = await Promise.all(ids.map((id) => append(folder, id, 0, body())));
    const finished = await Promise.all(ids.map((id) => finish(folder, id)));
    clearInterval(watch);
    expect(kept.every(({ kind }) => kind === "kept")).toBe(true);
    expect(finished.every(({ kind }) => kind === "whole")).toBe(true);
    expect((most - before) / 1_048_576).toBeLessThan(32);
  });
});
