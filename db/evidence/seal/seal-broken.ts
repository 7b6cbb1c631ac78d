/** Why sealed bytes do not open. */
export type BrokenSeal = "no_seal" | "unknown_version" | "unknown_key" | "changed_key" | "changed_chunk" | "cut_short";

/** What was sealed is not what is there: changed, exchanged, cut, or sealed under a key that is not here. */
export class SealBroken extends Error {
  readonly why: BrokenSeal;
  /** The piece, counted from 0, at which it showed. */
  readonly chunk: number | null;
  constructor(why: BrokenSeal, chunk: number | null = null) {
    super(chunk === null ? `sealed bytes do not open: ${why}` : `sealed bytes do not open: ${why}, chunk ${chunk}`);
    this.why = why;
    this.chunk = chunk;
  }
}
