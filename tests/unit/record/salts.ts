import { sha256 } from "#tests/unit/record/sha256.ts";

/** Salts that differ from one another and are the same in every run. */
export function countedSalts(start = 0): () => Uint8Array {
  let count = start;
  return () => {
    count += 1;
    return sha256(new TextEncoder().encode(`salt ${count}`));
  };
}
