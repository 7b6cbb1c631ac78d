import { setTimeout as sleep } from "node:timers/promises";
import { asClient } from "#db/one-connection.ts";
import { announce, announced, ask, described, textOfSize } from "#tests/e2e/evidence-steps.ts";
import { formWith } from "#tests/e2e/forms.ts";
import type { Visitor } from "#tests/e2e/visitor.ts";
import { sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { COMMITMENTS } from "#tests/fixtures/small-programme.ts";

/** A desk at a report into whose room documents are handed. */
export interface Room {
  readonly url: string;
  readonly visitor: Visitor;
  readonly home: string;
}

/** A document that somebody sends, and how far its server said that it came. */
export interface Sent {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** The address under which it is on its way; null while that was not answered. */
  upload: string | null;
  /** The number in its receipt; null while none came. */
  number: string | null;
}

/** A document that is like no other. */
export function newDocument(nth: number, size: number): Sent {
  const bytes = Buffer.concat([Buffer.from(`Document ${nth} of ${process.hrtime.bigint()}\n`), textOfSize(size)]);
  return { bytes, sha256: sha256Of(bytes), upload: null, number: null };
}

/** Sends it in two pieces as the page does, from wherever it is, until its receipt is there. Throws when no answer comes. */
export async function handIn({ url, visitor, home }: Room, sent: Sent): Promise<void> {
  sent.upload ??= await announce(url, visitor, home, announced("log.txt", sent.bytes));
  const there = await ask(url, visitor, sent.upload, { method: "GET" });
  // Not on its way any more: it was received, and its receipt got lost.
  let offset = there.status === 200 ? Number(there.said["size"]) : sent.bytes.length;
  while (offset < sent.bytes.length) {
    const bytes = sent.bytes.subarray(offset, offset + Math.ceil(sent.bytes.length / 2));
    const told = await ask(url, visitor, `${sent.upload}?offset=${offset}`, {
      method: "PUT",
      bytes: new Uint8Array(bytes),
    });
    if (told.status !== 200) throw new Error(`a piece was not taken: ${told.status} ${JSON.stringify(told.said)}`);
    offset += bytes.length;
  }
  const json = { description: described({ supports: COMMITMENTS.slice(0, 1) }) };
  const told = await ask(url, visitor, `${sent.upload}/finish`, { method: "POST", json });
  if (told.status !== 200) throw new Error(`not received: ${told.status} ${JSON.stringify(told.said)}`);
  sent.number = String(told.said["name"]);
}

/** What is known of the documents, looked at from behind the locks. */
export interface Kept {
  readonly id: string;
  readonly number: string;
  readonly storeKey: string;
  readonly isWithdrawn: boolean;
  readonly readings: number;
}

/** Every row of a document's bytes, by their SHA-256; one that is there twice is a fault. */
export function keptIn(adminUrl: string): Promise<ReadonlyMap<string, readonly Kept[]>> {
  return asClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{
      sha256: string;
      id: string;
      number: number;
      key: string;
      gone: boolean;
      n: number;
    }>(
      `select encode(file.sha256, 'hex') as sha256, file.id, item.number, file.store_key as key,
         exists (select from private.evidence_withdrawal gone where gone.item_id = item.id) as gone,
         (select count(*)::int from private.evidence_reading where file_id = file.id) as n
       from private.evidence_file file join private.evidence_item item on item.id = file.item_id`,
    );
    const kept = rows.map(({ sha256, id, number, key, gone, n }) => ({
      sha256,
      one: { id, number: `E${number}`, storeKey: key, isWithdrawn: gone, readings: n },
    }));
    const found = new Map<string, Kept[]>();
    for (const { sha256, one } of kept) found.set(sha256, [...(found.get(sha256) ?? []), one]);
    return found;
  });
}

/** What came of opening a document: its bytes, whether it came to its end, or null when not even an answer came. */
export interface Opened {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** Opens the bytes of a document, and keeps what came when the answer breaks off. */
export async function openBytes({ url, visitor, home }: Room, fileId: string): Promise<Opened | null> {
  const body = new FormData();
  body.append("file", fileId);
  const headers = { cookie: visitor.cookie, origin: new URL(url).origin };
  const response = await fetch(`${url}${home}/evidence/open`, { method: "POST", body, headers }).catch(() => null);
  if (response === null) return null;
  if (response.status !== 200) throw new Error(`not opened: ${response.status} ${await response.text()}`);
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece);
      // As somebody far away reads, so that a kill falls into it.
      if (pieces.length % 8 === 0) await sleep(10);
    }
    return { bytes: Buffer.concat(pieces), isWhole: true };
  } catch {
    return { bytes: Buffer.concat(pieces), isWhole: false };
  }
}

/** Withdraws a document by the form of its page; true when that was answered, false when no answer came. */
export async function withdraw({ visitor, home }: Room, number: string): Promise<boolean> {
  const page = `${home}/evidence/${number}`;
  try {
    const { fields } = formWith((await visitor.get(page)).text, "why");
    const { status } = await visitor.post(page, { ...fields, why: "Handed in to be withdrawn." });
    if (status !== 303) throw new Error(`not withdrawn: ${status}`);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
