import { createHash, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { finish } from "#db/evidence/intake/finish.ts";
import { append, begin } from "#db/evidence/intake/quarantine.ts";
import { seal, sealedSize } from "#db/evidence/seal/sealed.ts";
import { newFileKey } from "#db/evidence/seal/wrap.ts";
import { bytesOf } from "#db/evidence/store/bytes-of.ts";
import { diskStore } from "#db/evidence/store/disk.ts";
import { newId } from "#db/id.ts";
import { handIn, prepared } from "#tests/bench/evidence/hand-in.ts";
import { startPlain } from "#tests/bench/evidence/plain.ts";
import { peakDuring, residentOf } from "#tests/bench/evidence/resident.ts";
import { type Desk, startShipped } from "#tests/bench/evidence/shipped.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";
import { scale } from "#tests/fixtures/scale.ts";

// What the register adds to writing and hashing the same bytes with plain Node: its parts in this process, and all of it
// through the shipped server, as a browser sends a document: announced, in pieces of a megabyte, looked into, received.
const SIZE = 25_000_000;
const ROUNDS = scale(9, 40);
const MEMORY_ROUNDS = 6;
const PIECE = randomBytes(65_536);

const folder = temporaryFolder("bench");
const sha256 = createHash("sha256");
for await (const piece of bytes()) sha256.update(piece);
const declaredSha256 = sha256.digest("hex");
const store = diskStore(join(folder, "files"));
const quarantine = join(folder, "quarantine");

const shipped = await startShipped();
const documents = prepared(ROUNDS + 1, SIZE);
const plainServer = await startPlain();
const WAYS = ["plain", "sealed", "whole", "sent", "served"] as const;
const seconds: Record<(typeof WAYS)[number], number[]> = { plain: [], sealed: [], whole: [], sent: [], served: [] };
for (const [round, document] of documents.entries()) {
  const took = {
    plain: await timed(plain),
    sealed: await timed(() => sealAndStore(bytes())),
    whole: await timed(wholeWay),
    sent: await timed(() => plainServer.take(document)),
    served: await timed(() => handIn(deskOf(round), document)),
  };
  // The first round warms all of them up.
  if (round > 0) for (const way of WAYS) seconds[way].push(took[way]);
}
const base = median(seconds.plain);
process.stdout.write(`\n25 MB, ${ROUNDS} rounds in turn, medians (least to most)\n`);
tell("written and hashed by plain Node", seconds.plain);
tell("sealed and stored", seconds.sealed);
tell("taken into quarantine, compared, sealed, stored", seconds.whole);
tell("sent over HTTP, hashed and written by plain Node", seconds.sent);
tell("handed in through the shipped server", seconds.served);
await tellMemory();
plainServer.stop();
await shipped.stop();
process.exit(0);

// A filing takes 500 MB, so the rounds go round the companies.
function deskOf(round: number): Desk {
  const desk = shipped.desks[round % shipped.desks.length];
  if (desk === undefined) throw new Error("nobody has a report to write");
  return desk;
}

/** How much the server's process grows while ten documents come at once, after it did so before. */
async function tellMemory(): Promise<void> {
  process.stdout.write("\nten documents of 25 MB at once, resident memory of the server's process\n");
  for (const [round, at] of shipped.desks.slice(0, MEMORY_ROUNDS).entries()) {
    const ten = prepared(10, SIZE);
    await sleep(3_000);
    const before = residentOf(shipped.pid);
    const peak = await peakDuring(shipped.pid, () => Promise.all(ten.map((document) => handIn(at, document))));
    process.stdout.write(
      `  round ${round + 1}  before ${megabytes(before)}  at most ${megabytes(peak)}  growth ${megabytes(peak - before)}\n`,
    );
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

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
