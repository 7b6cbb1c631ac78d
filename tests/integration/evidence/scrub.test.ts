import { readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readKeyring } from "#db/evidence/seal/keyring.ts";
import { seal, sealedSize } from "#db/evidence/seal/sealed.ts";
import { newFileKey, rewrapKey, wrapKey } from "#db/evidence/seal/wrap.ts";
import { diskStore } from "#db/evidence/store/disk.ts";
import { type ExpectedFile, scrub, tenthOf } from "#db/evidence/store/scrub.ts";
import { newId } from "#db/id.ts";
import { inPieces, random, sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const OLD = Buffer.from(random(32)).toString("base64");
const keyring = readKeyring(OLD);
const NOW = new Date();
const ALL = { part: "all", now: NOW } as const;

let folder: string;
let files: ExpectedFile[];
beforeEach(async () => {
  folder = temporaryFolder("scrub");
  files = [];
  for (let index = 0; index < 12; index += 1)
    files.push(await kept(random(70_000 + index), index % 2 ? "alder" : "birch"));
});

async function kept(bytes: Uint8Array, organisationId: string): Promise<ExpectedFile> {
  const about = { fileId: newId(), organisationId };
  const fileKey = newFileKey();
  const key = about.fileId;
  await diskStore(folder).put(key, seal(inPieces(bytes), { ...about, fileKey }), sealedSize(bytes.length));
  return { ...about, ...wrapKey(keyring, fileKey, about), key, sha256: sha256Of(bytes), size: bytes.length };
}

const at = (index: number) => join(folder, files[index]?.key ?? "");
const keyAt = (index: number) => files[index]?.key ?? "";

describe("the scrub", () => {
  it("opens every file and finds nothing wrong", async () => {
    const nothing = { damaged: [], missing: [], orphans: [], unfinished: 0 };
    expect(await scrub(diskStore(folder), keyring, files, ALL)).toEqual({ expected: 12, checked: 12, ...nothing });
  });

  it("finds a changed bit, exchanged files, a cut file, a missing one and one under a lost key", async () => {
    const bytes = readFileSync(at(0));
    bytes[40_000] = (bytes[40_000] ?? 0) ^ 1;
    writeFileSync(at(0), bytes);
    const [one, other] = [readFileSync(at(1)), readFileSync(at(2))];
    writeFileSync(at(1), other);
    writeFileSync(at(2), one);
    writeFileSync(at(3), readFileSync(at(3)).subarray(0, 65_564));
    rmSync(at(4));
    const lost = wrapKey(
      readKeyring(Buffer.from(random(32)).toString("base64")),
      newFileKey(),
      files[5] ?? neverKept(),
    );
    const rows = files.map((file, index) => (index === 5 ? { ...file, ...lost } : file));
    const found = await scrub(diskStore(folder), keyring, rows, ALL);
    expect(found.damaged).toEqual([
      { key: keyAt(0), why: "changed_chunk" },
      { key: keyAt(1), why: "changed_chunk" },
      { key: keyAt(2), why: "changed_chunk" },
      { key: keyAt(3), why: "changed_chunk" },
      { key: keyAt(5), why: "unknown_key" },
    ]);
    expect(found.missing).toEqual([keyAt(4)]);
  });

  it("finds a row that says another hash or size", async () => {
    const rows = files.map((file, index) => {
      if (index === 6) return { ...file, sha256: "0".repeat(64) };
      return index === 7 ? { ...file, size: file.size + 1 } : file;
    });
    expect((await scrub(diskStore(folder), keyring, rows, ALL)).damaged).toEqual([
      { key: keyAt(6), why: "other_hash" },
      { key: keyAt(7), why: "other_size" },
    ]);
  });

  it("sees every file in ten scrubs of a tenth, and a missing or shorter one in each", async () => {
    rmSync(at(0));
    writeFileSync(at(1), readFileSync(at(1)).subarray(0, 100));
    let checked = 0;
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const found = await scrub(diskStore(folder), keyring, files, { part: { tenth }, now: NOW });
      expect(found.missing).toEqual([keyAt(0)]);
      expect(found.damaged).toMatchObject([{ key: keyAt(1) }]);
      checked += found.checked - (tenthOf(keyAt(1)) === tenth ? 0 : 1);
    }
    expect(checked).toBe(11);
  });

  it("puts every file into one of ten tenths, and some into each", () => {
    const tenths = new Set(Array.from({ length: 2_000 }, () => tenthOf(newId())));
    expect([...tenths].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("takes away what no row leads to, once it is an hour old", async () => {
    const [old, young] = [await kept(random(10), "alder"), await kept(random(10), "alder")];
    utimesSync(join(folder, old.key), 0, 0);
    const found = await scrub(diskStore(folder), keyring, files, ALL);
    expect(found.orphans.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { key: old.key, size: sealedSize(10), isRemoved: true },
      { key: young.key, size: sealedSize(10), isRemoved: false },
    ]);
    expect(await diskStore(folder).has(old.key)).toBe(false);
    expect(await diskStore(folder).has(young.key)).toBe(true);
  });

  it("still opens every file after the keys were changed", async () => {
    const both = readKeyring(`new:${Buffer.from(random(32)).toString("base64")},${OLD}`);
    const rows = files.map((file) => ({ ...file, ...rewrapKey(both, file, file) }));
    expect(rows.every(({ keyId }) => keyId === "new")).toBe(true);
    const onlyNew = { current: both.current, find: (id: string) => (id === "new" ? both.current : undefined) };
    expect(await scrub(diskStore(folder), onlyNew, rows, ALL)).toMatchObject({ checked: 12, damaged: [] });
  });
});

function neverKept(): never {
  throw new Error("the test keeps twelve files");
}
