import { z } from "zod";
import { command } from "#db/command.ts";
import { evidenceInHand } from "#db/queries/evidence-in-hand.ts";
import { evidenceWithdrawal } from "#db/schema/evidence.ts";
import { WithdrawalReason } from "#domain/evidence/description.ts";
import { refuse } from "#domain/refusal.ts";
import { refusalToWrite } from "#domain/report/save-answers.ts";

const WithdrawEvidence = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  item: z.uuid(),
  why: WithdrawalReason,
});

/**
 * Takes an item out of a filing that is not handed over yet. What is known of it stays, and so do its readings.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `no_such_evidence`.
 */
export const withdrawEvidence = command({
  action: "evidence.withdraw",
  input: WithdrawEvidence,
  load: evidenceInHand,
  about: ({ draft }) => ({ kind: "organisation", organisationId: draft.organisationId }),
  decide: ({ draft, items, room }, { item: itemId, why }) => {
    const closed = refusalToWrite(room.open);
    if (closed !== null) return closed;
    const item = items.find(({ id, withdrawn }) => id === itemId && withdrawn === null);
    if (item === undefined) return refuse({ code: "no_such_evidence" });
    const { organisationId, address } = draft;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { evidence: `E${item.number}` },
      },
      entry: null,
      saved: { itemId, organisationId, why },
    };
  },
  save: async (writer, saved, { now, viewer }) => {
    await writer.insert(evidenceWithdrawal).values({ ...saved, withdrawnBy: viewer.personId, withdrawnAt: now });
    return { item: saved.itemId };
  },
});
