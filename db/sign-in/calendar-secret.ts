import { sha256 } from "#db/hash.ts";
import { keyed } from "#db/sign-in/secret.ts";

/** What stands in the secret address of a calendar: its id's keyed digest, never stored. */
export function calendarSecret(feedId: string): string {
  return keyed("calendar", feedId);
}

/** What is stored of a secret, and what an address is looked up by. */
export function calendarSecretHash(secret: string): Uint8Array {
  return sha256(Buffer.from(secret));
}
