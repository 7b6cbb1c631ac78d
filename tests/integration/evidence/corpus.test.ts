import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Inspection, measuredInChild } from "#db/evidence/inspect/in-child.ts";
import { corpus } from "#tests/fixtures/evidence/corpus.ts";
import type { Sample } from "#tests/fixtures/evidence/sample.ts";

interface Tried extends Inspection {
  readonly sample: Sample;
}

const tried: Tried[] = [];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-corpus-"));
  const waiting = corpus().entries();
  await Promise.all([tryEach(waiting), tryEach(waiting)]);
}, 1_200_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the corpus, each file in a process of its own,", () => {
  it("has at least 120 files, of which at least 20 are good", () => {
    expect(tried.length).toBeGreaterThanOrEqual(120);
    expect(tried.filter(({ sample }) => sample.expected === "clean").length).toBeGreaterThanOrEqual(20);
  });

  it("has no bad file that is taken", () => {
    expect(tried.filter(({ sample, verdict }) => sample.expected !== "clean" && verdict.kind === "clean")).toEqual([]);
  });

  it("has no good file that is refused", () => {
    expect(tried.filter(({ sample, verdict }) => sample.expected === "clean" && verdict.kind !== "clean")).toEqual([]);
  });

  it("has each bad file refused for what is wrong with it", () => {
    const other = tried.filter(
      ({ sample, verdict }) =>
        verdict.kind !== "clean" && !(verdict.kind === "refused" && verdict.reason === sample.expected),
    );
    expect(other.map(({ sample, verdict }) => [sample.what, sample.expected, verdict])).toEqual([]);
  });

  it("takes nobody more than 512 MB of memory or 30 seconds", () => {
    const greedy = tried.filter(
      ({ peakBytes, milliseconds }) => peakBytes >= 512 * 1_048_576 || milliseconds >= 30_000,
    );
    expect(greedy.map(({ sample, peakBytes, milliseconds }) => [sample.what, peakBytes, milliseconds])).toEqual([]);
    expect(Math.max(...tried.map(({ peakBytes }) => peakBytes))).toBeGreaterThan(0);
  });
});

async function tryEach(waiting: IterableIterator<[number, Sample]>): Promise<void> {
  for (const [nth, sample] of waiting) {
    const path = join(folder, String(nth));
    await writeFile(path, sample.make());
    tried.push({ sample, ...(await measuredInChild(path, sample.fileName)) });
    await rm(path);
  }
}
