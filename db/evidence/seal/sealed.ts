import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type AboutFile, spelled } from "#db/evidence/seal/about-file.ts";
import { piecesOf } from "#db/evidence/seal/pieces.ts";
import { SealBroken } from "#db/evidence/seal/seal-broken.ts";

/** How a file is sealed: its own key, and what each of its chunks is bound to. */
export interface SealOf extends AboutFile {
  readonly fileKey: Uint8Array;
}

const MAGIC = Buffer.from("SBDE");
const VERSION = 1;
const HEADER = 12;
const TAG = 16;
const CHUNK = 65_536;

/**
 * Seals bytes as they come: a header, then AES-256-GCM in chunks of 64 KiB.
 *
 * Shape: header = magic (4), version (1), random start of the nonces (7); nonce = that start, the chunk's number (4),
 * last or not (1). Every chunk is bound to the header, the file, the organisation, its number and whether it is last,
 * so that none can be moved, left out, added or taken from elsewhere. The memory it takes does not grow with the file.
 * Source: the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015.
 */
export async function* seal(input: AsyncIterable<Uint8Array>, of: SealOf): AsyncGenerator<Uint8Array> {
  const header = Buffer.concat([MAGIC, Buffer.from([VERSION]), randomBytes(7)]);
  yield header;
  let number = 0;
  for await (const { piece, isLast } of piecesOf(input, CHUNK)) {
    const cipher = createCipheriv("aes-256-gcm", of.fileKey, nonceOf(header, number, isLast), { authTagLength: TAG });
    cipher.setAAD(boundTo(header, of, number, isLast));
    yield cipher.update(piece);
    cipher.final();
    yield cipher.getAuthTag();
    number += 1;
  }
}

/**
 * The bytes that were sealed, chunk by chunk, each only after it was verified. Throws `SealBroken`.
 *
 * Shape: what comes before the broken chunk has been handed out by then, so a reader is done only when this is.
 */
export async function* open(sealed: AsyncIterable<Uint8Array>, of: SealOf): AsyncGenerator<Uint8Array> {
  const source = sealed[Symbol.asyncIterator]();
  try {
    const { header, first } = await headerOf(source);
    if (!header.subarray(0, 4).equals(MAGIC)) throw new SealBroken("no_seal");
    if (header[4] !== VERSION) throw new SealBroken("unknown_version");
    let number = 0;
    for await (const { piece, isLast } of piecesOf(restOf(first, source), CHUNK + TAG)) {
      if (piece.length < TAG) throw new SealBroken("cut_short", number);
      const plain = openChunk(piece, of.fileKey, nonceOf(header, number, isLast), boundTo(header, of, number, isLast));
      if (plain === undefined) throw new SealBroken("changed_chunk", number);
      if (plain.length > 0) yield plain;
      number += 1;
    }
  } finally {
    await source.return?.();
  }
}

/** How long so many bytes are once sealed. */
export function sealedSize(size: number): number {
  return HEADER + size + TAG * Math.max(1, Math.ceil(size / CHUNK));
}

function nonceOf(header: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  header.copy(nonce, 0, 5, HEADER);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function boundTo(header: Buffer, { fileId, organisationId }: SealOf, number: number, isLast: boolean): Buffer {
  return Buffer.concat([header, spelled(fileId, organisationId, String(number), isLast ? "last" : "more")]);
}

function openChunk(piece: Uint8Array, key: Uint8Array, nonce: Buffer, boundTo: Buffer): Uint8Array | undefined {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  decipher.setAAD(boundTo).setAuthTag(piece.subarray(piece.length - TAG));
  const plain = decipher.update(piece.subarray(0, piece.length - TAG));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

async function headerOf(source: AsyncIterator<Uint8Array>): Promise<{ header: Buffer; first: Buffer }> {
  let read: Buffer = Buffer.alloc(0);
  while (read.length < HEADER) {
    const next = await source.next();
    if (next.done === true) throw new SealBroken("no_seal");
    read = Buffer.concat([read, next.value]);
  }
  return { header: read.subarray(0, HEADER), first: read.subarray(HEADER) };
}

async function* restOf(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}
