/**
 * The same bytes in pieces of exactly `size`, the last one shorter or empty when the bytes end there.
 *
 * Shape: says of each piece whether it is the last; at least one piece, also for no bytes. Holds two pieces at most,
 * and each piece only until the next is asked for.
 */
export async function* piecesOf(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Uint8Array; readonly isLast: boolean }> {
  const held = new Uint8Array(size);
  let length = 0;
  for await (const given of bytes) {
    for (let at = 0; at < given.length; ) {
      // A full piece is handed on only when more follows: otherwise it is the last.
      if (length === size) {
        yield { piece: held, isLast: false };
        length = 0;
      }
      const taken = given.subarray(at, at + size - length);
      held.set(taken, length);
      length += taken.length;
      at += taken.length;
    }
  }
  yield { piece: held.subarray(0, length), isLast: true };
}
