import { evidenceKeys } from "#db/evidence/seal/keys.ts";
import { open } from "#db/evidence/seal/sealed.ts";
import { unwrapKey } from "#db/evidence/seal/wrap.ts";
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
export async function* openedBytes(at: SealedAt): AsyncGenerator<Uint8Array> {
  const { fileId, organisationId, storeKey, keyId } = at;
  const given = settings();
  const wrapped = new Uint8Array(Buffer.from(at.wrappedKey, "base64"));
  const about = { fileId, organisationId };
  const fileKey = unwrapKey(await evidenceKeys(given), { keyId, wrapped }, about);
  const store = await evidenceStore(given);
  yield* open(store.get(storeKey), { ...about, fileKey });
}
