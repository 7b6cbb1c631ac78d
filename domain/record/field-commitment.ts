import { z } from "zod";
import { fromHex, joined, toHex } from "#domain/record/bytes.ts";
import { canonicalBytes, WellFormedText } from "#domain/record/canonical-json.ts";
import { type Field, FieldValue } from "#domain/record/document-fields.ts";
import { HASH_LENGTH_IN_BYTES, HashHex, type Sha256 } from "#domain/record/hash.ts";
import { leafHash, rootOf } from "#domain/record/merkle-tree.ts";

// RFC 6962 uses 0x00 and 0x01: a commitment can be mistaken for neither a leaf nor a node.
const COMMITMENT = Uint8Array.of(0x02);

/** A field with the salt that hides it once both are deleted. */
export const SaltedField = z.strictObject({ path: WellFormedText, value: FieldValue, salt: HashHex });
export type SaltedField = z.infer<typeof SaltedField>;

/** What is left of a redacted field: where it stood and what it was committed to; neither value nor salt. */
export const RedactedField = z.strictObject({ path: WellFormedText, commitment: HashHex });
export type RedactedField = z.infer<typeof RedactedField>;

/** A field as the public side keeps and hands out: told, or redacted. */
export const RecordedField = z.union([SaltedField, RedactedField]);
export type RecordedField = z.infer<typeof RecordedField>;

/**
 * Each field with a fresh salt of its own.
 *
 * Refuses (throws): a salt that is not 32 bytes or came before; a shared salt would let a redacted value be guessed.
 */
export function salted(fields: readonly Field[], freshSalt: () => Uint8Array): readonly SaltedField[] {
  const used = new Set<string>();
  return fields.map(({ path, value }) => {
    const bytes = freshSalt();
    const salt = toHex(bytes);
    if (bytes.length !== HASH_LENGTH_IN_BYTES) throw new RangeError(`A salt of ${bytes.length} bytes.`);
    if (used.has(salt)) throw new RangeError("The same salt twice.");
    used.add(salt);
    return { path, value, salt };
  });
}

/** SHA-256(0x02, salt, RFC 8785 form of [path, value]); of a redacted field, the commitment it left. */
export function commitmentOf(sha256: Sha256, field: RecordedField): Uint8Array {
  if ("commitment" in field) return fromHex(field.commitment);
  const salt = fromHex(HashHex.parse(field.salt));
  return sha256(joined(COMMITMENT, salt, canonicalBytes([field.path, field.value])));
}

/** The field without its value and salt; the root over all fields stays what it was. */
export function redacted(sha256: Sha256, field: RecordedField): RedactedField {
  return { path: field.path, commitment: toHex(commitmentOf(sha256, field)) };
}

/**
 * The RFC 6962 root whose entries are the commitments, in code-unit order of their paths.
 *
 * Shape: the same whatever order the fields come in, and whichever of them are redacted.
 * Refuses (throws): a path that comes twice.
 */
export function fieldRoot(sha256: Sha256, fields: readonly RecordedField[]): Uint8Array {
  if (!hasDistinctPaths(fields)) throw new TypeError("A path comes twice.");
  const ordered = fields.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  return rootOf(
    sha256,
    ordered.map((field) => leafHash(sha256, commitmentOf(sha256, field))),
  );
}

/** Whether every path comes once, as `fieldRoot` demands. */
export function hasDistinctPaths(fields: readonly RecordedField[]): boolean {
  return new Set(fields.map((field) => field.path)).size === fields.length;
}
