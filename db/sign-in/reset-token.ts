import { z } from "zod";
import { isKeyed, keyed } from "#db/sign-in/secret.ts";

const PURPOSE = "password reset";

/** What stands in the link of a letter about a new password: the request's id and its keyed digest, never stored. */
export function resetToken(resetId: string): string {
  return `${resetId}.${keyed(PURPOSE, resetId)}`;
}

/** The request that a link is about; null for one that the register did not make. */
export function resetOf(token: string): string | null {
  const [resetId = "", digest = "", ...rest] = token.split(".");
  const isOurs = rest.length === 0 && z.uuid().safeParse(resetId).success && isKeyed(PURPOSE, resetId, digest);
  return isOurs ? resetId : null;
}
