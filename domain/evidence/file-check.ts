import { fromHex, toHex } from "#domain/record/bytes.ts";

/** A document as a record or a room knows it: its salted hash, and the salt where that is told. */
export interface KnownDocument {
  readonly name: string;
  readonly commitment: string;
  readonly salt: string | null;
}

/** SHA-256 as a browser has it. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/**
 * Which of the documents a file is, byte for byte: its name, or null where it is none of them.
 *
 * Shape: `salt` is what somebody was told beside the file, in hexadecimal, for documents whose salt nobody else is told;
 * a salt that is none fits nothing.
 */
export async function documentOf(
  file: Uint8Array<ArrayBuffer>,
  documents: readonly KnownDocument[],
  { salt, digest }: { readonly salt: string; readonly digest: Digest },
): Promise<string | null> {
  const hash = toHex(await digest(file));
  const told = salt.trim().toLowerCase();
  for (const { name, commitment, salt: own } of documents) {
    const tried = own ?? told;
    if (!/^[0-9a-f]{64}$/.test(tried)) continue;
    const salted = await digest(Uint8Array.from(fromHex(`${tried}${hash}`)));
    if (toHex(salted) === commitment) return name;
  }
  return null;
}
