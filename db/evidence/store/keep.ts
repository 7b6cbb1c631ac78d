import type { AboutFile } from "#db/evidence/seal/about-file.ts";
import type { Keyring } from "#db/evidence/seal/keyring.ts";
import { open, seal, sealedSize } from "#db/evidence/seal/sealed.ts";
import { newFileKey, unwrapKey, type WrappedKey, wrapKey } from "#db/evidence/seal/wrap.ts";
import type { EvidenceStore } from "#db/evidence/store/evidence-store.ts";
import { taking } from "#db/evidence/store/taking.ts";

/** A file to be kept: whose it is, its bytes and how many they are, and the key under which to store it. */
export interface ToKeep extends AboutFile {
  readonly key: string;
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
}

// Two at a time keep a small machine busy; more would only hold more memory.
const inTurn = taking(2);

/**
 * Seals a file under a key of its own and stores it; answers with what must be kept beside its row to open it again.
 *
 * Shape: when this returns the bytes are there for good. Throws `StoreFailed`; then nothing is there.
 */
export function keepSealed(store: EvidenceStore, keyring: Keyring, file: ToKeep): Promise<WrappedKey> {
  return inTurn(async () => {
    const fileKey = newFileKey();
    const wrapped = wrapKey(keyring, fileKey, file);
    const { fileId, organisationId } = file;
    const sealed = seal(file.bytes(), { fileId, organisationId, fileKey });
    await store.put(file.key, sealed, sealedSize(file.size));
    return wrapped;
  });
}

/** The bytes of a kept file, each chunk verified before it is handed out. Throws `SealBroken` or `StoreFailed`. */
export function openSealed(
  store: EvidenceStore,
  keyring: Keyring,
  file: AboutFile & WrappedKey & { readonly key: string },
): AsyncIterable<Uint8Array> {
  const { fileId, organisationId } = file;
  return open(store.get(file.key), { fileId, organisationId, fileKey: unwrapKey(keyring, file, file) });
}
