/** What an archive is made of: notes, which are JSON, and bytes that belong to the note before them. */
export type Frame =
  | { readonly kind: "note"; readonly note: unknown }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

const NOTE = 1;
const BYTES = 2;
const HEAD = 5;
const MOST = 1_000_000_000;

/** A frame as it lies in the archive: what it is (1 byte), its length (4), itself. */
export function framed(frame: Frame): Uint8Array {
  const body = frame.kind === "note" ? Buffer.from(JSON.stringify(frame.note)) : frame.bytes;
  const head = Buffer.alloc(HEAD);
  head[0] = frame.kind === "note" ? NOTE : BYTES;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** The frames of an archive, one after the other. */
export async function* framesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const waiting: Uint8Array[] = [];
  let held = 0;
  let wanted = HEAD;
  let kind = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    held += piece.length;
    while (held >= wanted) {
      const [first, ...others] = waiting;
      const all =
        first !== undefined && others.length === 0
          ? Buffer.from(first.buffer, first.byteOffset, first.length)
          : Buffer.concat(waiting);
      const [taken, left] = [all.subarray(0, wanted), all.subarray(wanted)];
      waiting.splice(0, waiting.length, left);
      held = left.length;
      if (kind !== 0)
        yield kind === NOTE ? { kind: "note", note: JSON.parse(taken.toString()) } : { kind: "bytes", bytes: taken };
      const isHead = kind === 0;
      kind = isHead ? (taken[0] ?? 0) : 0;
      wanted = isHead ? taken.readUInt32BE(1) : HEAD;
      if (isHead && ((kind !== NOTE && kind !== BYTES) || wanted > MOST)) throw new Error("this is no frame");
    }
  }
  if (held > 0 || kind !== 0) throw new Error("the last frame is cut short");
}
