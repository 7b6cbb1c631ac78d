import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { verifyConsistency, verifyInclusion } from "#domain/record/merkle-tree.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/rfc6962-vectors");

const Bytes = z.string().transform((base64) => new Uint8Array(Buffer.from(base64, "base64")));
const Proof = z
  .array(Bytes)
  .nullable()
  .transform((proof) => proof ?? []);

// Not `z.int()`: some vectors hold sizes no counter reaches, and those must be refused by the code under test.
const Inclusion = z.strictObject({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: Bytes,
  leafHash: Bytes,
  proof: Proof,
  desc: z.string(),
  wantErr: z.boolean(),
});
const Consistency = z.strictObject({
  size1: z.number(),
  size2: z.number(),
  root1: Bytes.nullable().transform((root) => root ?? new Uint8Array()),
  root2: Bytes.nullable().transform((root) => root ?? new Uint8Array()),
  proof: Proof,
  desc: z.string(),
  wantErr: z.boolean(),
});

function vectors<T>(schema: z.ZodType<T>, kind: string): readonly (readonly [string, T])[] {
  return globSync(`${kind}/**/*.json`, { cwd: FOLDER })
    .sort()
    .map((file) => [file, schema.parse(JSON.parse(readFileSync(join(FOLDER, file), "utf8")))] as const);
}

const inclusions = vectors(Inclusion, "inclusion");
const consistencies = vectors(Consistency, "consistency");

describe("the vectors of transparency-dev/merkle", () => {
  it("are all there, valid and invalid ones of both kinds", () => {
    expect([inclusions.length, consistencies.length]).toEqual([49, 43]);
    expect(inclusions.filter(([, vector]) => !vector.wantErr)).toHaveLength(3);
    expect(consistencies.filter(([, vector]) => !vector.wantErr)).toHaveLength(3);
  });

  it.each(inclusions)("gets the verdict of %s", (_, { leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const isIncluded = verifyInclusion(sha256, { index: leafIdx, size: treeSize, leaf: leafHash, proof, root });
    expect(isIncluded).toBe(!wantErr);
  });

  it.each(consistencies)("gets the verdict of %s", (_, { size1, size2, root1, root2, proof, wantErr }) => {
    const isConsistent = verifyConsistency(sha256, {
      earlierSize: size1,
      laterSize: size2,
      earlierRoot: root1,
      laterRoot: root2,
      proof,
    });
    expect(isConsistent).toBe(!wantErr);
  });
});
