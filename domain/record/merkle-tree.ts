import { joined, sameBytes } from "#domain/record/bytes.ts";
import { HASH_LENGTH_IN_BYTES, type Sha256 } from "#domain/record/hash.ts";

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** The hash of one entry (RFC 9162, section 2.1.1; RFC 6962, section 2.1). */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  return sha256(joined(LEAF, entry));
}

/** The hash of two neighbouring subtrees; the prefix keeps it apart from any leaf (RFC 9162, section 2.1.1). */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(joined(NODE, left, right));
}

/** The Merkle Tree Hash over leaf hashes in order; of none, the hash of nothing (RFC 9162, section 2.1.1). */
export function rootOf(sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return only;
  const [left, right] = halves(leaves);
  return nodeHash(sha256, rootOf(sha256, left), rootOf(sha256, right));
}

/**
 * The hashes that lead from one leaf to the root, nearest first (RFC 9162, section 2.1.3.1).
 *
 * Refuses (throws): an index outside the tree.
 */
export function inclusionProof(sha256: Sha256, index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (!isCount(index) || index >= leaves.length) throw new RangeError(`No leaf ${index} among ${leaves.length}.`);
  if (leaves.length === 1) return [];
  const [left, right] = halves(leaves);
  return index < left.length
    ? [...inclusionProof(sha256, index, left), rootOf(sha256, right)]
    : [...inclusionProof(sha256, index - left.length, right), rootOf(sha256, left)];
}

/**
 * The hashes that show that a tree only grew from its first `size` leaves (RFC 9162, section 2.1.4.1).
 *
 * Refuses (throws): a size of zero, from which nothing can be shown, or beyond the tree.
 */
export function consistencyProof(sha256: Sha256, size: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (!isCount(size) || size === 0 || size > leaves.length) {
    throw new RangeError(`No tree of ${size} leaves before one of ${leaves.length}.`);
  }
  return subproof(sha256, size, leaves, true);
}

/** What is claimed when a leaf is said to stand in a tree. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the proof leads from that leaf at that index to that root (RFC 9162, section 2.1.3.2). Never throws. */
export function verifyInclusion(sha256: Sha256, { index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** What is claimed when a tree is said to have grown from an earlier one without changing it. */
export interface ConsistencyClaim {
  readonly earlierSize: number;
  readonly laterSize: number;
  readonly earlierRoot: Uint8Array;
  readonly laterRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the proof shows that the later tree begins with the earlier (RFC 9162, section 2.1.4.2). Never throws. */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): boolean {
  const { earlierSize, laterSize, earlierRoot, laterRoot, proof } = claim;
  if (!isCount(earlierSize) || !isCount(laterSize) || earlierSize === 0 || earlierSize > laterSize) return false;
  if (![earlierRoot, laterRoot, ...proof].every(isHash)) return false;
  if (earlierSize === laterSize) return proof.length === 0 && sameBytes(earlierRoot, laterRoot);
  let place = earlierSize - 1;
  let last = laterSize - 1;
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  // Every bit was set: the earlier tree is complete and its root is the first hash of the path.
  const [first, ...rest] = place === 0 ? [earlierRoot, ...proof] : proof;
  if (first === undefined) return false;
  let earlier = first;
  let later = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      earlier = nodeHash(sha256, sibling, earlier);
      later = nodeHash(sha256, sibling, later);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      later = nodeHash(sha256, later, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(earlier, earlierRoot) && sameBytes(later, laterRoot);
}

function subproof(
  sha256: Sha256,
  size: number,
  leaves: readonly Uint8Array[],
  isKnown: boolean,
): readonly Uint8Array[] {
  if (size === leaves.length) return isKnown ? [] : [rootOf(sha256, leaves)];
  const [left, right] = halves(leaves);
  return size <= left.length
    ? [...subproof(sha256, size, left, isKnown), rootOf(sha256, right)]
    : [...subproof(sha256, size - left.length, right, false), rootOf(sha256, left)];
}

// Split at the largest power of two smaller than the number of leaves.
function halves(leaves: readonly Uint8Array[]): [readonly Uint8Array[], readonly Uint8Array[]] {
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return [leaves.slice(0, split), leaves.slice(split)];
}

// Arithmetic, not bit operators, which would cut sizes at 32 bits.
function half(count: number): number {
  return Math.floor(count / 2);
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_LENGTH_IN_BYTES;
}
