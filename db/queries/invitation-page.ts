import { eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { type InvitationTold, invitationTold } from "#db/queries/invitation-told.ts";
import { person } from "#db/schema/people.ts";
import { invitationOf } from "#db/sign-in/invitation-token.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { accept, acceptAsNew } from "#domain/people/accept.ts";
import { isRefused, type Refusal } from "#domain/refusal.ts";

/** What somebody can do with an invitation whose link they opened. */
export type InvitationPage =
  | { readonly may: "join" | "choose_password" | "sign_in"; readonly told: InvitationTold }
  | { readonly may: "sign_out"; readonly told: InvitationTold; readonly ownEmail: string }
  | { readonly may: "nothing"; readonly why: Refusal };

/** Looks at an invitation by its link. Looking changes nothing, so a mail scanner that follows it does no harm. */
export function invitationPage(viewer: Viewer, token: unknown): Promise<InvitationPage> {
  const id = typeof token === "string" ? invitationOf(token) : null;
  return readPrivately(viewer, async (db): Promise<InvitationPage> => {
    const told = id === null ? null : await invitationTold(db, id);
    if (told === null) return { may: "nothing", why: { code: "invitation_over", standing: "unknown" } };
    const now = await databaseNow(db);
    if (viewer.kind === "public") {
      const decided = acceptAsNew(told, now);
      if (!isRefused(decided)) return { may: "choose_password", told };
      const hasAccount = decided.refused.code === "has_account";
      return hasAccount ? { may: "sign_in", told } : { may: "nothing", why: decided.refused };
    }
    const decided = accept(told, viewer.personId, now);
    if (!isRefused(decided)) return { may: "join", told };
    if (decided.refused.code !== "wrong_account") return { may: "nothing", why: decided.refused };
    const [own] = await db.select({ email: person.email }).from(person).where(eq(person.id, viewer.personId));
    return { may: "sign_out", told, ownEmail: own?.email ?? "" };
  });
}
