import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "#settings";

/** A keyed digest of the words, for one purpose: nobody without the register's secret can make or guess it. */
export function keyed(purpose: string, words: string): string {
  const secret = settings().NEXTAUTH_SECRET;
  if (secret === undefined) throw new Error("NEXTAUTH_SECRET is not set: start the register with npm run up");
  return createHmac("sha256", secret).update(`${purpose}\n${words}`).digest("base64url");
}

/** Whether the digest is that of these words, told in the same time for every wrong one. */
export function isKeyed(purpose: string, words: string, digest: string): boolean {
  const expected = Buffer.from(keyed(purpose, words));
  const given = Buffer.from(digest);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
