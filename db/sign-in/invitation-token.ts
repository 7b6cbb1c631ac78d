import { z } from "zod";
import { isKeyed, keyed } from "#db/sign-in/secret.ts";

const PURPOSE = "invitation";

/** What stands in the link of an invitation: its id and the id's keyed digest, never stored. */
export function invitationToken(invitationId: string): string {
  return `${invitationId}.${keyed(PURPOSE, invitationId)}`;
}

/** The invitation that a link is about; null for one that the register did not make. */
export function invitationOf(token: string): string | null {
  const [invitationId = "", digest = "", ...rest] = token.split(".");
  const isOurs =
    rest.length === 0 && z.uuid().safeParse(invitationId).success && isKeyed(PURPOSE, invitationId, digest);
  return isOurs ? invitationId : null;
}
