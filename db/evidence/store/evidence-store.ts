/** Where sealed files are. It knows names and bytes, and nothing of what is in them. */
export interface EvidenceStore {
  /**
   * Keeps exactly `size` bytes under a key. When it returns they are there for good; when it throws, or the process
   * ends in the middle, nothing can be read under the key, or still what was there before.
   */
  put(key: string, bytes: AsyncIterable<Uint8Array>, size: number): Promise<void>;
  /** The bytes under a key, each piece good until the next is asked for. Throws `StoreFailed` with `not_stored` at the first byte asked for. */
  get(key: string): AsyncIterable<Uint8Array>;
  has(key: string): Promise<boolean>;
  /** Takes the bytes away for good; a key that is not there is no error. */
  remove(key: string): Promise<void>;
  list(): AsyncIterable<StoredFile>;
  /** Takes away what interrupted puts left before that moment, which no key leads to. Says how many there were. */
  sweep(before: Date): Promise<number>;
}

/** One stored file as the store lists it. */
export interface StoredFile {
  readonly key: string;
  readonly size: number;
  readonly storedAt: Date;
}

/** What can go wrong with a store: it is full, it cannot be reached or used, or it has no such file. */
export class StoreFailed extends Error {
  readonly code: "store_full" | "store_unavailable" | "not_stored" | "wrong_size";
  constructor(code: StoreFailed["code"], detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.code = code;
  }
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** The key, if it is one: a plain name, so that none can lead out of the store. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error("this cannot be a key of the evidence store");
  return key;
}

/** The same bytes, but an error when they are not exactly `size` long. */
export async function* exactly(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > size) throw new StoreFailed("wrong_size", `more than the ${size} bytes that were announced`);
    yield piece;
  }
  if (length < size) throw new StoreFailed("wrong_size", `${length} of the ${size} bytes that were announced`);
}
