import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskStore } from "#db/evidence/store/disk.ts";
import type { EvidenceStore } from "#db/evidence/store/evidence-store.ts";
import { s3Store } from "#db/evidence/store/s3.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { gathered, inPieces, random, thenBroken } from "#tests/fixtures/evidence/bytes.ts";
import { isSwiftInstalled, startSwift } from "#tests/fixtures/evidence/swift.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

interface Kind {
  readonly name: string;
  readonly isHere: boolean;
  start(): Promise<{ readonly store: EvidenceStore; stop(): Promise<void> }>;
}

const KINDS: readonly Kind[] = [
  {
    name: "a store on disk",
    isHere: true,
    start: async () => ({
      store: diskStore(join(temporaryFolder("store"), "files")),
      stop: () => Promise.resolve(),
    }),
  },
  {
    name: isSwiftInstalled ? "a store in a bucket of Swift" : "a store in a bucket (skipped: Swift is not installed)",
    isHere: isSwiftInstalled,
    start: async () => {
      const { place, stop } = await startSwift();
      return { store: s3Store(place), stop };
    },
  },
];

describe.each(KINDS)("$name", ({ isHere, start }) => {
  let store: EvidenceStore;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    if (isHere) ({ store, stop } = await start());
  });
  afterAll(() => stop?.());

  it.skipIf(!isHere).each([0, 1, 65_536, 1_000_003])("gives back %i bytes as they were", async (size) => {
    const bytes = random(size);
    await store.put(`whole-${size}`, inPieces(bytes), size);
    expect((await gathered(store.get(`whole-${size}`))).equals(bytes)).toBe(true);
    expect(await store.has(`whole-${size}`)).toBe(true);
  });

  it.skipIf(!isHere)("knows nothing of a key that was never used", async () => {
    expect(await store.has("never")).toBe(false);
    await expect(gathered(store.get("never"))).rejects.toMatchObject({ code: "not_stored" });
    await expect(store.remove("never")).resolves.toBeUndefined();
  });

  it.skipIf(!isHere)("keeps nothing of bytes that broke off, and says what broke them", async () => {
    const half = random(300_000);
    await expect(store.put("broken", thenBroken(half), 600_000)).rejects.toThrow("the sender went away");
    expect(await store.has("broken")).toBe(false);
  });

  it.skipIf(!isHere).each([
    ["fewer", 100_001],
    ["more", 99_999],
  ])("keeps nothing when %s bytes came than were announced", async (_, announced) => {
    await expect(store.put("lying", inPieces(random(100_000)), announced)).rejects.toMatchObject({
      code: "wrong_size",
    });
    expect(await store.has("lying")).toBe(false);
  });

  it.skipIf(!isHere)("keeps the earlier bytes when a second put breaks off", async () => {
    const first = random(70_000);
    await store.put("twice", inPieces(first), first.length);
    await expect(store.put("twice", thenBroken(random(30_000)), 70_000)).rejects.toThrow();
    expect((await gathered(store.get("twice"))).equals(first)).toBe(true);
  });

  it.skipIf(!isHere)("lists what it has with its size, and not what was removed", async () => {
    const before = Date.now();
    await store.put("listed", inPieces(random(10)), 10);
    await store.put("removed", inPieces(random(10)), 10);
    await store.remove("removed");
    const listed = new Map((await all(store.list())).map((file) => [file.key, file]));
    expect(listed.get("listed")?.size).toBe(10);
    expect(Math.abs((listed.get("listed")?.storedAt.getTime() ?? 0) - before)).toBeLessThan(60_000);
    expect(listed.has("removed")).toBe(false);
    expect([...listed.keys()].filter((key) => key.startsWith("."))).toEqual([]);
    await expect(gathered(store.get("removed"))).rejects.toMatchObject({ code: "not_stored" });
  });

  it.skipIf(!isHere)("lets a reader go in the middle", async () => {
    await store.put("long", inPieces(random(2_000_000)), 2_000_000);
    for await (const piece of store.get("long")) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect((await gathered(store.get("long"))).length).toBe(2_000_000);
  });

  it.skipIf(!isHere).each(["../outside", "a/b", ".hidden", "", "a\r\nb", "x".repeat(201)])(
    "takes no key that could lead elsewhere: %j",
    async (key) => {
      await expect(store.put(key, inPieces(random(1)), 1)).rejects.toThrow("cannot be a key");
      expect(() => store.get(key)).toThrow("cannot be a key");
    },
  );

  it.skipIf(!isHere)("takes ten files at once", async () => {
    const files = Array.from({ length: 10 }, (_, index) => ({ key: `many-${index}`, bytes: random(200_000 + index) }));
    await Promise.all(files.map(({ key, bytes }) => store.put(key, inPieces(bytes), bytes.length)));
    for (const { key, bytes } of files) expect((await gathered(store.get(key))).equals(bytes)).toBe(true);
  });
});

describe("the store on disk", () => {
  it("can be read by its owner only, and sweeps what a killed put left once it is old", async () => {
    const folder = join(temporaryFolder("store"), "files");
    const store = diskStore(folder);
    await store.put("kept", inPieces(random(5)), 5);
    const left = join(folder, ".unfinished-0123456789abcdef01");
    writeFileSync(left, "half of something");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "kept")).mode & 0o777).toBe(0o600);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    expect(await store.sweep(anHourAgo)).toBe(0);
    utimesSync(left, 0, 0);
    expect(await store.sweep(anHourAgo)).toBe(1);
    expect(readdirSync(folder)).toEqual(["kept"]);
  });

  it("says that it cannot be used where its folder is a file", async () => {
    const folder = temporaryFolder("store");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "files"), "");
    await expect(diskStore(join(folder, "files")).put("a", inPieces(random(1)), 1)).rejects.toThrow();
  });

  it("is what the settings choose unless they name a bucket", async () => {
    const folder = temporaryFolder("store");
    const store = await evidenceStore({
      REGISTER_DATA: folder,
      EVIDENCE_STORE: "disk",
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
    });
    await store.put("chosen", inPieces(random(3)), 3);
    expect(readdirSync(join(folder, "evidence", "files"))).toEqual(["chosen"]);
  });
});

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found = [];
  for await (const value of values) found.push(value);
  return found;
}
