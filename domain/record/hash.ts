import { z } from "zod";

/** SHA-256 (FIPS 180-4) as the caller's platform offers it: the domain brings no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** How long a SHA-256 hash, and a salt, is. */
export const HASH_LENGTH_IN_BYTES = 32;

/** A SHA-256 hash, or a salt of the same length, as 64 lower-case hexadecimal digits. */
export const HashHex = z.string().regex(/^[0-9a-f]{64}$/);
export type HashHex = z.infer<typeof HashHex>;
