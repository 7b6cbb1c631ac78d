import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type AboutFile, spelled } from "#db/evidence/seal/about-file.ts";
import type { Keyring } from "#db/evidence/seal/keyring.ts";
import { SealBroken } from "#db/evidence/seal/seal-broken.ts";

/** A file's key as it is kept beside the file's row: worth nothing without the key that wrapped it. */
export interface WrappedKey {
  readonly keyId: string;
  /** 12 bytes of nonce, the 32 bytes encrypted, 16 bytes of tag. */
  readonly wrapped: Uint8Array;
}

const LENGTH = 60;

/** A key for one file, used for that file's bytes only and for them once. */
export function newFileKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/** Wraps a file's key under the current key, for this file and this organisation only. */
export function wrapKey(keyring: Keyring, fileKey: Uint8Array, about: AboutFile): WrappedKey {
  const { id, bytes } = keyring.current;
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", bytes, nonce).setAAD(boundTo(id, about));
  const wrapped = Buffer.concat([nonce, cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
  return { keyId: id, wrapped: new Uint8Array(wrapped) };
}

/** The file's key again. Throws `SealBroken` when the key ring lacks the key, or anything was changed or exchanged. */
export function unwrapKey(keyring: Keyring, { keyId, wrapped }: WrappedKey, about: AboutFile): Uint8Array {
  const key = keyring.find(keyId);
  if (key === undefined) throw new SealBroken("unknown_key");
  if (wrapped.length !== LENGTH) throw new SealBroken("changed_key");
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, wrapped.subarray(0, 12))
    .setAAD(boundTo(keyId, about))
    .setAuthTag(wrapped.subarray(44));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(12, 44)), decipher.final()]));
  } catch {
    throw new SealBroken("changed_key");
  }
}

/** The same file key under the current key: how keys are changed, without touching a stored file. */
export function rewrapKey(keyring: Keyring, wrapped: WrappedKey, about: AboutFile): WrappedKey {
  return wrapKey(keyring, unwrapKey(keyring, wrapped, about), about);
}

function boundTo(keyId: string, { fileId, organisationId }: AboutFile): Buffer {
  return spelled("register evidence key", keyId, fileId, organisationId);
}
