import { inflateSync } from "node:zlib";
import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { isWhite } from "#db/evidence/inspect/pdf/character.ts";
import { PDF_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";

const RATIO_COUNTS_FROM = 1_000_000;

/**
 * Unpacks a deflated stream, to at most so many bytes.
 *
 * Refuses: `pdf_unreadable` for a damaged one or one with bytes behind its end, `pdf_too_large_inside` for one that
 * unpacks to too much, also in proportion to its length.
 */
export function inflate(packed: Uint8Array, budget: Budget, part: string, most?: number): Uint8Array {
  if (packed.length === 0) return packed;
  const left = PDF_LIMITS.inflatedBytes - budget.inflatedBytes;
  const byRatio = Math.max(RATIO_COUNTS_FROM, packed.length * PDF_LIMITS.inflationRatio);
  const bound = Math.max(1, Math.min(left, byRatio, most ?? PDF_LIMITS.inflatedBytesOfOne));
  const { data, used } = unpack(packed, bound, part);
  if (!packed.subarray(used).every(isWhite)) throw new RefusedPdf("pdf_hidden_data", part);
  spend(budget, "inflatedBytes", data.length);
  return data;
}

function unpack(packed: Uint8Array, bound: number, part: string): { data: Uint8Array; used: number } {
  try {
    // The types of Node do not know what `info` changes: the buffer comes with the engine that read it.
    const unpacked: unknown = inflateSync(packed, { maxOutputLength: bound, info: true });
    if (isTold(unpacked)) return { data: unpacked.buffer, used: unpacked.engine.bytesWritten };
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new RefusedPdf(isTooLarge ? "pdf_too_large_inside" : "pdf_unreadable", part);
  }
  throw new RefusedPdf("pdf_unreadable", part);
}

function isTold(value: unknown): value is { buffer: Uint8Array; engine: { bytesWritten: number } } {
  if (typeof value !== "object" || value === null || !("buffer" in value) || !("engine" in value)) return false;
  const { buffer, engine } = value;
  return (
    buffer instanceof Uint8Array &&
    typeof engine === "object" &&
    engine !== null &&
    "bytesWritten" in engine &&
    typeof engine.bytesWritten === "number"
  );
}
