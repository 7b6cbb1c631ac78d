import { createHash } from "node:crypto";

/** A 256-bit key that wraps others, and the name by which what it wrapped is found again. */
export interface WrappingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The keys that this register holds outside its database; new files are sealed under the first. */
export interface Keyring {
  readonly current: WrappingKey;
  find(id: string): WrappingKey | undefined;
}

const ENTRY = /^(?:([A-Za-z0-9._-]{1,40}):)?([A-Za-z0-9+/]{43}=)$/;

/**
 * Reads keys as an operator writes them: `KEY` or `NAME:KEY`, separated by commas, each KEY 32 bytes in base64.
 *
 * Shape: the first is the current one. A key without a name is known by the start of its own SHA-256, so that it can
 * be moved down the list, or be given no name for ever, and what it wrapped still opens.
 */
export function readKeyring(text: string): Keyring {
  const keys = text
    .trim()
    .split(/\s*,\s*/)
    .map(readKey);
  const [current] = keys;
  if (current === undefined || new Set(keys.map(({ id }) => id)).size !== keys.length)
    throw new Error("two keys of a key ring have the same name");
  return { current, find: (id) => keys.find((key) => key.id === id) };
}

function readKey(text: string): WrappingKey {
  const [, name, base64 = ""] = ENTRY.exec(text) ?? [];
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (bytes.length !== 32) throw new Error("a key is 32 bytes in base64, with or without NAME: before it");
  return { id: name ?? createHash("sha256").update(bytes).digest("hex").slice(0, 16), bytes };
}
