import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Writer } from "#db/client.ts";
import { command, type Occasion } from "#db/command.ts";
import { LostRace } from "#db/lost-race.ts";
import { CompanyAddress, peopleInHand } from "#db/queries/company-people.ts";
import { oneInvitation } from "#db/queries/one-of-company.ts";
import { invitation } from "#db/schema/invitation.ts";
import { withdraw } from "#domain/people/invite.ts";
import { isRefused } from "#domain/refusal.ts";

const WithdrawInvitation = z.strictObject({ ...CompanyAddress.shape, invitationId: z.uuid() });

/**
 * An administrator withdraws an invitation: its link is over.
 *
 * Refuses: `invitation_over`.
 */
export const withdrawInvitation = command({
  action: "people.withdraw",
  input: WithdrawInvitation,
  load: async (db, viewer, input) => oneInvitation(await peopleInHand(db, viewer, input), input.invitationId),
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ one, organisationId }, _input, { now }) => {
    const decided = withdraw(one, now);
    if (isRefused(decided)) return decided;
    const happened = { organisationId, subject: `invitation/${one.id}`, detail: { role: one.role } };
    return { happened, entry: null, saved: one.id };
  },
  save: async (writer, id, on) => {
    await withdrawAll(writer, [id], on);
    return null;
  },
});

/** Ends these invitations; one that was accepted a moment ago makes the whole command begin anew. */
export async function withdrawAll(
  writer: Writer,
  ids: readonly string[],
  { now, viewer }: Pick<Occasion, "now" | "viewer">,
): Promise<void> {
  if (ids.length === 0) return;
  const withdrawn = await writer
    .update(invitation)
    .set({ withdrawnBy: viewer.personId, withdrawnAt: now })
    .where(inArray(invitation.id, [...ids]))
    .returning({ id: invitation.id });
  if (withdrawn.length !== ids.length) throw new LostRace("one of these invitations was accepted meanwhile");
}
