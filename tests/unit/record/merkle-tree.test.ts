import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "#domain/record/bytes.ts";
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from "#domain/record/merkle-tree.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, at) => leafHash(sha256, Uint8Array.of(at, at >> 8)));

// Written apart from the recursion of the RFC: complete subtrees on a stack, merged like a carry.
function rootByStack(leaves: readonly Uint8Array[]): Uint8Array {
  const stack: { readonly size: number; readonly hash: Uint8Array }[] = [];
  for (const leaf of leaves) {
    let grown = { size: 1, hash: leaf };
    for (let top = stack.at(-1); top?.size === grown.size; top = stack.at(-1)) {
      stack.pop();
      grown = { size: grown.size * 2, hash: nodeHash(sha256, top.hash, grown.hash) };
    }
    stack.push(grown);
  }
  const hashes = stack.map((subtree) => subtree.hash);
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

/** A tree of `size` leaves and a place in it. */
const treeAndIndex = fc
  .integer({ min: 1, max: 150 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));

const bit = fc.integer({ min: 0, max: 255 });

describe("the root of a Merkle tree", () => {
  it("is the hash of nothing for the empty tree", () => {
    expect(toHex(rootOf(sha256, []))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("is that of the published tree of eight entries", () => {
    const entries = [
      "",
      "00",
      "10",
      "2021",
      "3031",
      "40414243",
      "5051525354555657",
      "606162636465666768696a6b6c6d6e6f",
    ];
    const leaves = entries.map((entry) => leafHash(sha256, fromHex(entry)));
    const roots = [1, 6, 8].map((size) => Buffer.from(rootOf(sha256, leaves.slice(0, size))).toString("base64"));
    expect(roots).toEqual([
      "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
      "duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=",
      "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=",
    ]);
  });

  it.each([1, 2, 3, 255, 256, 257, 1000])("agrees with a second way of computing it over %i leaves", (size) => {
    expect(toHex(rootOf(sha256, leavesOf(size)))).toBe(toHex(rootByStack(leavesOf(size))));
  });

  it("never takes two leaves for a node", () => {
    const [left, right] = [leafHash(sha256, Uint8Array.of(1)), leafHash(sha256, Uint8Array.of(2))];
    const pretender = leafHash(sha256, Uint8Array.of(...left, ...right));
    expect(toHex(pretender)).not.toBe(toHex(nodeHash(sha256, left, right)));
  });
});

describe("a proof of inclusion", () => {
  it.each([
    [0, 0],
    [3, 3],
    [-1, 3],
    [0.5, 3],
  ])("is not made for leaf %f of %i", (index, size) => {
    expect(() => inclusionProof(sha256, index, leavesOf(size))).toThrow(RangeError);
  });

  it("holds for the leaf and the place it was made for, in any tree", () => {
    fc.assert(
      fc.property(treeAndIndex, ({ size, index }) => {
        const leaves = leavesOf(size);
        const proof = inclusionProof(sha256, index, leaves);
        const [leaf] = leaves.slice(index);
        return leaf !== undefined && verifyInclusion(sha256, { index, size, leaf, proof, root: rootByStack(leaves) });
      }),
    );
  });

  it("fails for another place, and for one changed bit anywhere", () => {
    fc.assert(
      fc.property(treeAndIndex, bit, fc.nat(), fc.nat(200), ({ size, index }, changed, pick, otherIndex) => {
        const leaves = leavesOf(size);
        const [leaf = new Uint8Array()] = leaves.slice(index);
        const claim = { index, size, leaf, proof: inclusionProof(sha256, index, leaves), root: rootOf(sha256, leaves) };
        const spoiled = pick % (claim.proof.length + 1);
        const proof = claim.proof.map((hash, at) => (at === spoiled ? flipped(hash, changed) : hash));
        if (spoiled < proof.length) expect(verifyInclusion(sha256, { ...claim, proof })).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, leaf: flipped(leaf, changed) })).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, root: flipped(claim.root, changed) })).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, index: otherIndex })).toBe(otherIndex === index);
      }),
    );
  });

  it("fails when hashes of another length add up to the same bytes", () => {
    const leaves = leavesOf(2);
    const [leaf = new Uint8Array(), sibling = new Uint8Array()] = leaves;
    const shifted = { leaf: Uint8Array.of(...leaf, ...sibling.slice(0, 1)), proof: [sibling.slice(1)] };
    expect(verifyInclusion(sha256, { index: 0, size: 2, root: rootOf(sha256, leaves), ...shifted })).toBe(false);
  });
});

describe("a proof of consistency", () => {
  it.each([0, 4, 1.5])("is not made from %f leaves to 3", (size) => {
    expect(() => consistencyProof(sha256, size, leavesOf(3))).toThrow(`No tree of ${size} leaves`);
  });

  it("holds between any tree and what it grew into", () => {
    fc.assert(
      fc.property(treeAndIndex, ({ size, index }) => {
        const leaves = leavesOf(size);
        return verifyConsistency(sha256, {
          earlierSize: index + 1,
          laterSize: size,
          earlierRoot: rootByStack(leaves.slice(0, index + 1)),
          laterRoot: rootByStack(leaves),
          proof: consistencyProof(sha256, index + 1, leaves),
        });
      }),
    );
  });

  it("fails when a leaf of the earlier tree was rewritten", () => {
    fc.assert(
      fc.property(treeAndIndex, fc.nat(), bit, ({ size, index }, pick, changed) => {
        const leaves = leavesOf(size);
        const earlierSize = index + 1;
        const rewritten = leaves.map((leaf, at) => (at === pick % earlierSize ? flipped(leaf, changed) : leaf));
        const isAccepted = verifyConsistency(sha256, {
          earlierSize,
          laterSize: size,
          earlierRoot: rootOf(sha256, leaves.slice(0, earlierSize)),
          laterRoot: rootOf(sha256, rewritten),
          proof: consistencyProof(sha256, earlierSize, rewritten),
        });
        expect(isAccepted).toBe(false);
      }),
    );
  });

  it("fails between trees of one size when it says anything at all", () => {
    const root = rootOf(sha256, leavesOf(3));
    const claim = { earlierSize: 3, laterSize: 3, earlierRoot: root, laterRoot: root };
    expect(verifyConsistency(sha256, { ...claim, proof: [root] })).toBe(false);
  });

  it("fails for a tree that shrank, though a hash can be found that fits both roots", () => {
    const root = rootOf(sha256, leavesOf(3));
    const claim = { earlierSize: 3, laterSize: 1, earlierRoot: root, laterRoot: root };
    expect(verifyConsistency(sha256, { ...claim, proof: [root] })).toBe(false);
  });

  it("fails when hashes of another length add up to the same bytes", () => {
    const leaves = leavesOf(2);
    const [first = new Uint8Array(), second = new Uint8Array()] = leaves;
    const shifted = { earlierRoot: Uint8Array.of(...first, ...second.slice(0, 1)), proof: [second.slice(1)] };
    const claim = { earlierSize: 1, laterSize: 2, laterRoot: rootOf(sha256, leaves), ...shifted };
    expect(verifyConsistency(sha256, claim)).toBe(false);
  });

  it("fails when it is empty though the tree grew", () => {
    const [earlierRoot, laterRoot] = [rootOf(sha256, leavesOf(4)), rootOf(sha256, leavesOf(5))];
    const claim = { earlierSize: 4, laterSize: 5, earlierRoot, laterRoot };
    expect(verifyConsistency(sha256, { ...claim, proof: [] })).toBe(false);
    expect(verifyConsistency(sha256, { ...claim, laterRoot: earlierRoot, proof: [] })).toBe(false);
  });

  it("fails from the empty tree, which shows nothing", () => {
    const claim = { earlierSize: 0, laterSize: 0, earlierRoot: rootOf(sha256, []), laterRoot: rootOf(sha256, []) };
    expect(verifyConsistency(sha256, { ...claim, proof: [] })).toBe(false);
  });
});
