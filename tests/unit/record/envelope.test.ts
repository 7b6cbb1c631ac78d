import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import { fieldsOf } from "#domain/record/document-fields.ts";
import { type Envelope, sealEnvelope, verifyEntry } from "#domain/record/envelope.ts";
import { fieldRoot, redacted, salted } from "#domain/record/field-commitment.ts";
import { leafHash } from "#domain/record/merkle-tree.ts";
import { countedSalts } from "#tests/unit/record/salts.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";

const fields = salted(fieldsOf({ organisation: "acorn", answers: ["done", "partly"] }), countedSalts());

const envelope: Envelope = {
  v: 1,
  programme: "rehearsal",
  kind: "report_filed",
  time: Instant.parse("2026-07-14T09:30:00.000Z"),
  subject: "acorn/2026-h1",
  fieldRoot: toHex(fieldRoot(sha256, fields)),
  previous: null,
  signer: null,
};

const sealed = sealEnvelope(sha256, envelope);

function entryOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { bytes, leafHash: leafHash(sha256, bytes), fields };
}

const sealedText = new TextDecoder().decode(sealed.bytes);

describe("an envelope", () => {
  it.each<[string, object]>([
    ["a further key", { note: "x" }],
    ["another version", { v: 2 }],
    ["a time without milliseconds", { time: "2026-07-14T09:30:00Z" }],
    ["a time with an offset", { time: "2026-07-14T09:30:00.000+00:00" }],
    ["a root that is not 64 lower-case digits", { fieldRoot: "AB".repeat(32) }],
    ["a previous entry by its number", { previous: 3 }],
    ["no subject", { subject: "" }],
    ["half a character in the subject", { subject: "\ud800" }],
    ["a kind that is not snake_case", { kind: "ReportFiled" }],
    ["a programme that is not kebab-case", { programme: "Safety by Design" }],
    ["an undefined signer", { signer: undefined }],
  ])("is not sealed with %s", (_, change) => {
    // The cast stands for a caller whose types lied, which is what is tested.
    expect(() => sealEnvelope(sha256, { ...envelope, ...change } as Envelope)).toThrow();
  });

  it("may be 65,535 bytes long and not one more", () => {
    const room = 65_535 - sealed.bytes.length + envelope.subject.length;
    expect(sealEnvelope(sha256, { ...envelope, subject: "x".repeat(room) }).bytes).toHaveLength(65_535);
    expect(() => sealEnvelope(sha256, { ...envelope, subject: "x".repeat(room + 1) })).toThrow("65536 bytes");
  });

  it("is counted in bytes, not in characters", () => {
    expect(() => sealEnvelope(sha256, { ...envelope, subject: "\u20ac".repeat(30_000) })).toThrow(RangeError);
  });

  it("is sealed as its canonical bytes under their leaf hash", () => {
    expect(sealedText).toBe(
      `{"fieldRoot":"${envelope.fieldRoot}","kind":"report_filed","previous":null,"programme":"rehearsal","signer":null,"subject":"acorn/2026-h1","time":"2026-07-14T09:30:00.000Z","v":1}`,
    );
    expect(toHex(sealed.leafHash)).toBe(toHex(sha256(Uint8Array.of(0, ...sealed.bytes))));
  });
});

describe("checking an entry", () => {
  it("finds that the bytes do not have the leaf hash, whichever bit was changed", () => {
    fc.assert(
      fc.property(fc.nat(sealed.bytes.length * 8 - 1), (bit) => {
        const bytes = sealed.bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(verifyEntry(sha256, { bytes, leafHash: sealed.leafHash, fields }).verdict).toBe("leaf_hash_differs");
      }),
    );
  });

  it.each<[string, string]>([
    ["text that is no JSON", "hello"],
    ["nothing", ""],
    ["another object", "{}"],
    ["a byte order mark", `\ufeff${sealedText}`],
    ["half a character", sealedText.replace("acorn", "\\ud800")],
  ])("finds that %s is not an envelope", (_, text) => {
    expect(verifyEntry(sha256, entryOf(text)).verdict).toBe("not_an_envelope");
  });

  it("finds that bytes which are not UTF-8 are not an envelope", () => {
    const bytes = sealed.bytes.map((byte, at) => (at === sealedText.indexOf("acorn") ? 0xff : byte));
    const verdict = verifyEntry(sha256, { bytes, leafHash: leafHash(sha256, bytes), fields });
    expect(verdict.verdict).toBe("not_an_envelope");
  });

  it.each<[string, string]>([
    ["a space", `${sealedText} `],
    ["a key given twice", sealedText.replace("{", '{"v":1,')],
    ["an escape where none is needed", sealedText.replace("acorn", "\\u0061corn")],
    ["another spelling of 1", sealedText.replace('"v":1', '"v":1.0')],
  ])("finds that an envelope with %s is not canonical", (_, text) => {
    expect(verifyEntry(sha256, entryOf(text)).verdict).toBe("not_canonical");
  });

  it("finds that an envelope is too long", () => {
    const long = entryOf(sealedText.replace("acorn", "a".repeat(65_535)));
    expect(verifyEntry(sha256, long)).toEqual({ verdict: "too_long", bytes: long.bytes.length });
  });

  it.each<[string, unknown]>([
    ["no list", null],
    ["a field without salt", [{ path: "", value: 1 }]],
    ["a short salt", [{ path: "", value: 1, salt: "00" }]],
    ["a fraction", [{ path: "", value: 0.5, salt: "00".repeat(32) }]],
    ["half a character", [{ path: "", value: "\ud800", salt: "00".repeat(32) }]],
    ["an array with items inside one field", [{ path: "", value: [1], salt: "00".repeat(32) }]],
    ["a value left beside its commitment", [{ path: "", value: 1, commitment: "00".repeat(32) }]],
    ["a path that comes twice", [...fields, ...fields]],
  ])("finds malformed fields: %s", (_, malformed) => {
    expect(verifyEntry(sha256, { ...sealed, fields: malformed }).verdict).toBe("malformed_fields");
  });

  it.each<[string, unknown]>([
    ["a changed value", fields.map((field) => (field.path === "/organisation" ? { ...field, value: "birch" } : field))],
    ["a changed salt", fields.map((field, at) => (at === 0 ? { ...field, salt: "00".repeat(32) } : field))],
    ["a moved field", fields.map((field) => (field.path === "/answers/1" ? { ...field, path: "/answers/2" } : field))],
    ["a missing field", fields.slice(1)],
    ["no field", []],
  ])("finds that the fields do not have the root: %s", (_, changed) => {
    expect(verifyEntry(sha256, { ...sealed, fields: changed }).verdict).toBe("field_root_differs");
  });

  it("finds that everything matches", () => {
    expect(verifyEntry(sha256, { ...sealed, fields })).toEqual({ verdict: "matches", envelope, fields });
  });

  it("still finds that everything matches after a redaction", () => {
    const partly = fields.map((field) => (field.path === "/organisation" ? redacted(sha256, field) : field));
    expect(verifyEntry(sha256, { ...sealed, fields: partly })).toEqual({
      verdict: "matches",
      envelope,
      fields: partly,
    });
  });
});
