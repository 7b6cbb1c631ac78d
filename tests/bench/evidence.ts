import { createHash, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { finish } from "#db/evidence/intake/finish.ts";
import { append, begin } from "#db/evidence/intake/quarantine.ts";
import { seal, sealedSize } from "#db/evidence/seal/sealed.ts";
import { newFileKey } from "#db/evidence/seal/wrap.ts";
import { bytesOf } from "#db/evidence/store/bytes-of.ts";
import { diskStore } from "#db/evidence/store/disk.ts";
import { newId } from "#db/id.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";
import { scale } from "#tests/fixtures/scale.ts";

// What the register adds to writing and hashing the same bytes, without the network in both.
const SIZE = 25_000_000;
const ROUNDS = scale(9, 40);
const PIECE = randomBytes(65_536);

const folder = temporaryFolder("bench");
const sha256 = createHash("sha256");
for await (const piece of bytes()) sha256.update(piece);
const declaredSha256 = sha256.digest("hex");
const store = diskStore(join(folder, "files"));
const quarantine = join(folder, "quarantine");

const seconds: Record<"plain" | "sealed" | "whole", number[]> = { plain: [], sealed: [], whole: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  seconds.plain.push(await timed(plain));
  seconds.sealed.push(await timed(() => sealAndStore(bytes())));
  seconds.whole.push(await timed(wholeWay));
}
const base = median(seconds.plain);
process.stdout.write(`\n25 MB, ${ROUNDS} rounds in turn, medians (least to most)\n`);
tell("written and hashed by plain Node", seconds.plain);
tell("sealed and stored", seconds.sealed);
tell("taken into quarantine, compared, sealed, stored", seconds.whole);
process.exit(0);

async function* bytes(): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < SIZE; sent += PIECE.length) yield PIECE.subarray(0, Math.min(PIECE.length, SIZE - sent));
}

async function plain(): Promise<void> {
  const path = join(folder, "plain");
  const hash = createHash("sha256");
  const file = await open(path, "w");
  for await (const piece of bytes()) {
    hash.update(piece);
    await file.write(piece);
  }
  await file.sync();
  await file.close();
  hash.digest("hex");
  await rm(path);
}

async function sealAndStore(input: AsyncIterable<Uint8Array>): Promise<void> {
  const of = { fileId: newId(), organisationId: "bench", fileKey: newFileKey() };
  await store.put(of.fileId, seal(input, of), sealedSize(SIZE));
  await store.remove(of.fileId);
}

async function wholeWay(): Promise<void> {
  const declared = { who: newId(), organisation: newId(), fileName: "bench.pdf", declaredSize: SIZE, declaredSha256 };
  const id = await begin(quarantine, declared, new Date());
  await append(quarantine, id, 0, bytes());
  const whole = await finish(quarantine, id);
  if (whole.kind !== "whole") throw new Error(`the bench's own file was refused: ${whole.kind}`);
  await sealAndStore(bytesOf(whole.path));
  await rm(whole.path);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function tell(what: string, values: readonly number[]): void {
  const spread = `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)} s`;
  const ratio = (median(values) / base).toFixed(2);
  process.stdout.write(`  ${what.padEnd(48)} ${median(values).toFixed(3)} s (${spread})  ratio ${ratio}\n`);
}
