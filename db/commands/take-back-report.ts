import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { handover } from "#db/schema/report.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { takeBack } from "#domain/report/hand-over.ts";

const TakeBackReport = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
});

/**
 * Takes a handed-over report back, so that its answers can be changed again.
 *
 * Refuses: `already_filed`, `not_handed_over`.
 */
export const takeBackReport = command({
  action: "report.take_back",
  input: TakeBackReport,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ inHand, organisationId, handover: live, address }, _input, { now }) => {
    const decided = takeBack(inHand, now);
    if (isRefused(decided)) {
      return decided;
    }
    if (live === null) {
      return refuse({ code: "not_handed_over" });
    }
    return {
      happened: { organisationId, subject: `report/${address.organisation}/${address.period}`, detail: {} },
      entry: null,
      saved: { id: live.id, at: decided.at },
    };
  },
  save: async (writer, { id, at }, { viewer }) => {
    await writer
      .update(handover)
      .set({ takenBackBy: viewer.personId, takenBackAt: at })
      .where(and(eq(handover.id, id), isNull(handover.takenBackAt)));
    return { takenBackAt: at };
  },
});
