import { z } from "zod";
import { command } from "#db/command.ts";
import { endRestatement } from "#db/commands/end-restatement.ts";
import { restatementInHand } from "#db/queries/restatement.ts";
import { refuse } from "#domain/refusal.ts";

const DropRestatement = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
});

/**
 * Drops the correction that waits for the officer. What was filed stands as it is.
 *
 * Refuses: `nothing_prepared`.
 */
export const dropRestatement = command({
  action: "report.restate_drop",
  input: DropRestatement,
  load: restatementInHand,
  about: ({ found }) => ({ kind: "organisation", organisationId: found.organisationId }),
  decide: ({ found: { organisationId, address }, prepared }) => {
    if (prepared === null) return refuse({ code: "nothing_prepared" });
    const subject = `report/${address.organisation}/${address.period}`;
    const happened = { organisationId, subject, detail: { revision: prepared.baseRevision } };
    return { happened, entry: null, saved: prepared.id };
  },
  save: async (writer, id, { now, viewer }) => {
    await endRestatement(writer, id, { personId: viewer.personId, at: now, ending: "dropped" });
    return { dropped: id };
  },
});
