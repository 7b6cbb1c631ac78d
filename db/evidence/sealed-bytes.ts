import { evidenceKeys } from "#db/evidence/seal/keys.ts";
import { openSealed } from "#db/evidence/store/keep.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { settings } from "#settings";

/** Where sealed bytes lie, and the key to them, itself sealed; in base64. */
export interface SealedAt {
  readonly fileId: string;
  readonly organisationId: string;
  readonly storeKey: string;
  readonly keyId: string;
  readonly wrappedKey: string;
}

/** The bytes as they were handed in, piece by piece, each verified. Throws `SealBroken` or `StoreFailed`. */
export async function* openedBytes({ storeKey: key, wrappedKey, ...at }: SealedAt): AsyncGenerator<Uint8Array> {
  const wrapped = new Uint8Array(Buffer.from(wrappedKey, "base64"));
  yield* openSealed(await evidenceStore(settings()), await evidenceKeys(settings()), { ...at, key, wrapped });
}
