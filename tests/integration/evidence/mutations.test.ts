import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inspectFile } from "#db/evidence/inspect/inspect.ts";
import { corpus } from "#tests/fixtures/evidence/corpus.ts";
import { mutated } from "#tests/fixtures/evidence/mutations.ts";
import { scale } from "#tests/fixtures/scale.ts";

const MOST_BYTES = 200_000;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-mutations-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("answers for every file that was broken at random, and throws at none", { timeout: 3_600_000 }, async () => {
  const files = corpus()
    .filter(({ expected }) => expected === "clean")
    .map(({ fileName, make }) => ({ fileName, bytes: make() }))
    .filter(({ bytes }) => bytes.length <= MOST_BYTES);
  const path = join(folder, "mutated");
  const said = { clean: 0, refused: 0 };
  for (let seed = 1; seed <= scale(200, 5_000); seed += 1) {
    const file = files[seed % files.length];
    if (file === undefined) break;
    await writeFile(path, mutated(file.bytes, seed));
    const verdict = await inspectFile(path, file.fileName).catch((error: unknown) => {
      throw new Error(`mutation ${seed} of ${file.fileName}`, { cause: error });
    });
    said[verdict.kind] += 1;
  }
  expect(said.clean + said.refused).toBe(scale(200, 5_000));
  expect(said.refused).toBeGreaterThan(said.clean / 4);
});
