import { z } from "zod";
import { Instant } from "#domain/framework/instant.ts";
import { sameBytes, toHex } from "#domain/record/bytes.ts";
import { canonicalBytes, WellFormedText } from "#domain/record/canonical-json.ts";
import { fieldRoot, hasDistinctPaths, RecordedField } from "#domain/record/field-commitment.ts";
import { HashHex, type Sha256 } from "#domain/record/hash.ts";
import { leafHash } from "#domain/record/merkle-tree.ts";

/** The longest envelope: entry bundles give each entry's length in 16 bits (C2SP tlog-tiles, "Log entries"). */
export const ENVELOPE_LIMIT_IN_BYTES = 65_535;

/**
 * What an entry of the record says of itself; its document is bound by the root over its fields.
 *
 * Shape: `previous` is the leaf hash of the entry that this one supersedes; `signer` names who certified it, if anyone.
 */
export const Envelope = z.strictObject({
  v: z.literal(1),
  programme: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  kind: z.string().regex(/^[a-z]+(?:_[a-z]+)*$/),
  time: Instant,
  subject: WellFormedText.min(1),
  fieldRoot: HashHex,
  previous: HashHex.nullable(),
  signer: WellFormedText.min(1).nullable(),
});
export type Envelope = z.infer<typeof Envelope>;

/** An entry's stored form: the envelope's RFC 8785 bytes and their RFC 6962 leaf hash. */
export interface SealedEnvelope {
  readonly bytes: Uint8Array;
  readonly leafHash: Uint8Array;
}

/**
 * The bytes to store for an envelope, and their leaf hash (RFC 8785; RFC 6962, section 2.1).
 *
 * Refuses (throws): what the schema does not allow, and more than 65,535 bytes.
 */
export function sealEnvelope(sha256: Sha256, envelope: Envelope): SealedEnvelope {
  const bytes = canonicalBytes(Envelope.parse(envelope));
  if (bytes.length > ENVELOPE_LIMIT_IN_BYTES) throw new RangeError(`An envelope of ${bytes.length} bytes.`);
  return { bytes, leafHash: leafHash(sha256, bytes) };
}

/** What recomputing an entry found: that all of it matches, or the first thing that does not. */
export type EntryVerdict =
  | { readonly verdict: "matches"; readonly envelope: Envelope; readonly fields: readonly RecordedField[] }
  | { readonly verdict: "leaf_hash_differs"; readonly stated: string; readonly computed: string }
  | { readonly verdict: "too_long"; readonly bytes: number }
  | { readonly verdict: "not_an_envelope" }
  | { readonly verdict: "not_canonical" }
  | { readonly verdict: "malformed_fields" }
  | { readonly verdict: "field_root_differs"; readonly stated: string; readonly computed: string };

/**
 * Whether an entry's bytes, leaf hash and fields belong together, everything computed anew.
 *
 * Shape: never throws on what it is given; redacted fields count with the commitment they left. Show the envelope and
 * fields that come back, for those are what was checked. Whether a redaction was decided is for other entries to say.
 */
export function verifyEntry(sha256: Sha256, entry: SealedEnvelope & { readonly fields: unknown }): EntryVerdict {
  const computedLeaf = leafHash(sha256, entry.bytes);
  if (!sameBytes(computedLeaf, entry.leafHash)) {
    return { verdict: "leaf_hash_differs", stated: toHex(entry.leafHash), computed: toHex(computedLeaf) };
  }
  if (entry.bytes.length > ENVELOPE_LIMIT_IN_BYTES) return { verdict: "too_long", bytes: entry.bytes.length };
  const envelope = envelopeIn(entry.bytes);
  if (envelope === null) return { verdict: "not_an_envelope" };
  if (!sameBytes(canonicalBytes(envelope), entry.bytes)) return { verdict: "not_canonical" };
  const fields = fieldsIn(entry.fields);
  if (fields === null) return { verdict: "malformed_fields" };
  const computedRoot = toHex(fieldRoot(sha256, fields));
  if (computedRoot !== envelope.fieldRoot) {
    return { verdict: "field_root_differs", stated: envelope.fieldRoot, computed: computedRoot };
  }
  return { verdict: "matches", envelope, fields };
}

function envelopeIn(bytes: Uint8Array): Envelope | null {
  return Envelope.safeParse(jsonIn(bytes)).data ?? null;
}

// Not an envelope if not JSON: `undefined` is no JSON value, so it can stand for "none".
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function fieldsIn(fields: unknown): readonly RecordedField[] | null {
  const parsed = z.array(RecordedField).safeParse(fields).data;
  return parsed !== undefined && hasDistinctPaths(parsed) ? parsed : null;
}
