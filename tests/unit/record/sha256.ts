import { createHash } from "node:crypto";

/** Node's SHA-256, as the hash argument that the record's functions ask for. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
