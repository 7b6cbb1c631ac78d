import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "#domain/record/bytes.ts";
import { fieldsOf } from "#domain/record/document-fields.ts";
import { commitmentOf, fieldRoot, redacted, salted } from "#domain/record/field-commitment.ts";
import { leafHash, nodeHash } from "#domain/record/merkle-tree.ts";
import { recordableJson } from "#tests/unit/record/json-values.ts";
import { countedSalts } from "#tests/unit/record/salts.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";

const salt = "11".repeat(32);

describe("salting", () => {
  it("refuses a salt that is not 32 bytes", () => {
    expect(() => salted([{ path: "", value: 1 }], () => new Uint8Array(16))).toThrow("16 bytes");
  });

  it("refuses the same salt twice, because one told field would give away the other's", () => {
    const fields = fieldsOf({ a: 1, b: 2 });
    expect(() => salted(fields, () => new Uint8Array(32))).toThrow("same salt");
  });
});

describe("a field's commitment", () => {
  it("is SHA-256 over 0x02, the salt and the canonical pair of path and value", () => {
    const expected = createHash("sha256")
      .update(Buffer.from(`02${salt}`, "hex"))
      .update('["/a/b",{}]')
      .digest("hex");
    expect(toHex(commitmentOf(sha256, { path: "/a/b", value: {}, salt }))).toBe(expected);
  });

  it.each(["", "11".repeat(31), "AA".repeat(32)])("is refused with the salt %j", (badSalt) => {
    expect(() => commitmentOf(sha256, { path: "", value: 1, salt: badSalt })).toThrow();
  });

  it("changes with the path, the value and the salt", () => {
    const commitments = [
      { path: "/a", value: 1, salt },
      { path: "/b", value: 1, salt },
      { path: "/a", value: "1", salt },
      { path: "/a", value: 1, salt: "22".repeat(32) },
    ].map((field) => toHex(commitmentOf(sha256, field)));
    expect(new Set(commitments).size).toBe(4);
  });
});

describe("the root over fields", () => {
  it("refuses a path that comes twice", () => {
    const field = { path: "/a", value: 1, salt };
    expect(() => fieldRoot(sha256, [field, { ...field, value: 2 }])).toThrow("twice");
  });

  it("is the RFC 6962 root over the commitments in path order", () => {
    const [a, b] = [
      { path: "/a", value: 1, salt },
      { path: "/b", value: 2, salt },
    ];
    const [left, right] = [a, b].map((field) => leafHash(sha256, commitmentOf(sha256, field)));
    const expected = nodeHash(sha256, left ?? new Uint8Array(), right ?? new Uint8Array());
    expect(toHex(fieldRoot(sha256, [b, a]))).toBe(toHex(expected));
  });

  it("stays the same whichever fields are redacted, and no redacted field keeps its value or salt", () => {
    fc.assert(
      fc.property(recordableJson, fc.infiniteStream(fc.boolean()), (document, choices) => {
        const fields = salted(fieldsOf(document), countedSalts());
        const partly = fields.map((field) => (choices.next().value ? redacted(sha256, field) : field));
        expect(toHex(fieldRoot(sha256, partly))).toBe(toHex(fieldRoot(sha256, fields)));
        const gone = partly.filter((field) => "commitment" in field);
        expect(gone.every((field) => Object.keys(field).sort().join() === "commitment,path")).toBe(true);
      }),
    );
  });

  it("changes when a redacted field's commitment does", () => {
    const fields = salted(fieldsOf({ a: 1, b: 2 }), countedSalts());
    const [first, second] = fields;
    if (first === undefined || second === undefined) throw new Error("two fields expected");
    const forged = { ...redacted(sha256, first), commitment: "00".repeat(32) };
    expect(toHex(fieldRoot(sha256, [forged, second]))).not.toBe(toHex(fieldRoot(sha256, fields)));
  });
});
