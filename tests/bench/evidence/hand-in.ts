import { randomBytes } from "node:crypto";
import type { Desk } from "#tests/bench/evidence/shipped.ts";
import { announce, announced, ask, described, textOfSize } from "#tests/e2e/evidence-steps.ts";

/** How a browser cuts a document on its way. */
export const PIECE = 1_048_576;

/** A document, and its SHA-256 as a browser has it before it announces it. */
export interface Prepared {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly announced: object;
}

/** Documents of this size, none of them like another. */
export function prepared(count: number, size: number): readonly Prepared[] {
  const text = textOfSize(size);
  return Array.from({ length: count }, () => {
    const bytes = Buffer.from(text);
    bytes.write(`${randomBytes(12).toString("hex")}\n`);
    return { bytes, announced: announced("log.txt", bytes) };
  });
}

/** Hands a document in as the page does: announced, sent in pieces of a megabyte, described; until it is received. */
export async function handIn({ url, visitor, home, supports }: Desk, document: Prepared): Promise<void> {
  const upload = await announce(url, visitor, home, document.announced);
  for (let offset = 0; offset < document.bytes.length; offset += PIECE) {
    const bytes = document.bytes.subarray(offset, offset + PIECE);
    const told = await ask(url, visitor, `${upload}?offset=${offset}`, { method: "PUT", bytes });
    if (told.status !== 200) throw new Error(`a piece was not taken: ${told.status} ${JSON.stringify(told.said)}`);
  }
  const json = { description: described({ supports: [supports] }) };
  const told = await ask(url, visitor, `${upload}/finish`, { method: "POST", json });
  if (told.status !== 200) throw new Error(`not received: ${told.status} ${JSON.stringify(told.said)}`);
}
