import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { finish } from "#db/evidence/intake/finish.ts";
import { append, begin } from "#db/evidence/intake/quarantine.ts";
import { diskStore } from "#db/evidence/store/disk.ts";
import { newId } from "#db/id.ts";
import { gathered, inPieces, random, sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const disk = temporaryFolder("small-disk");
const isMounted = mounted();
afterAll(() => {
  if (isMounted) execFileSync("umount", [disk], { stdio: "ignore" });
});

function mounted(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isMounted)(isMounted ? "a full disk" : "a full disk (skipped: no tmpfs can be mounted here)", () => {
  it("keeps what was stored, takes nothing by halves, and works again once there is room", async () => {
    const folder = join(disk, "files");
    const store = diskStore(folder);
    const first = random(300_000);
    await store.put("first", inPieces(first), first.length);
    await expect(store.put("second", inPieces(random(900_000)), 900_000)).rejects.toMatchObject({ code: "store_full" });
    expect(readdirSync(folder)).toEqual(["first"]);
    expect((await gathered(store.get("first"))).equals(first)).toBe(true);
    await store.put("second", inPieces(random(300_000)), 300_000);
    await store.remove("first");
    await store.remove("second");
  });

  it("keeps what an upload had, and lets it go on once there is room", async () => {
    const folder = join(disk, "quarantine");
    mkdirSync(folder);
    const bytes = random(600_000);
    const declared = { declaredSize: bytes.length, declaredSha256: sha256Of(bytes) };
    const id = await begin(folder, { who: newId(), organisation: newId(), fileName: "a.pdf", ...declared }, new Date());
    await append(folder, id, 0, inPieces(bytes.subarray(0, 200_000)));
    writeFileSync(join(disk, "other"), random(600_000));
    const rest = () => inPieces(bytes.subarray(200_000));
    expect(await append(folder, id, 200_000, rest())).toEqual({ kind: "store_full", size: 200_000 });
    expect(readdirSync(folder).toSorted()).toEqual([id, `${id}.json`]);
    rmSync(join(disk, "other"));
    expect(await append(folder, id, 200_000, rest())).toEqual({ kind: "kept", size: 600_000 });
    expect((await finish(folder, id)).kind).toBe("whole");
  });

  it("begins no upload, says why, and leaves nothing", async () => {
    const folder = join(disk, "another");
    mkdirSync(folder);
    filled();
    const declared = { who: newId(), organisation: newId(), fileName: "a.pdf", declaredSize: 1 };
    const beginning = begin(folder, { ...declared, declaredSha256: "0".repeat(64) }, new Date());
    await expect(beginning).rejects.toMatchObject({ code: "store_full" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

function filled(): void {
  for (const size of [900_000, 100_000, 4_096, 4_096, 4_096, 4_096]) {
    try {
      writeFileSync(join(disk, `filling-${Math.random()}`), random(size));
    } catch (error) {
      // What did not fit was the point; what fitted of it stays.
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
}
