import type { Writer } from "#db/client.ts";
import type { Occasion } from "#db/command.ts";
import { withdrawAll } from "#db/commands/withdraw-invitation.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import { invitation } from "#db/schema/invitation.ts";
import type { NewInvitation } from "#domain/people/invite.ts";

/** Writes an invitation in the place of those it replaces, and orders its letter, in one transaction. */
export async function sendInvitation(
  writer: Writer,
  sent: NewInvitation & { readonly id: string; readonly organisationId: string },
  on: Pick<Occasion, "now" | "viewer">,
): Promise<void> {
  const { id, organisationId, email, role, expiresAt, replaces } = sent;
  await withdrawAll(writer, replaces, on);
  await writer
    .insert(invitation)
    .values({ id, organisationId, email, role, invitedBy: on.viewer.personId, invitedAt: on.now, expiresAt });
  await sendLetter(writer, { kind: "invitation", invitationId: id });
}
