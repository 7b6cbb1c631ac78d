import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { tellOfficers } from "#db/mail/handed-over-letter.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { handover } from "#db/schema/report.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { handOver } from "#domain/report/hand-over.ts";

const HandOverReport = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
});

/**
 * Hands the finished report to the certifying officer, who is told by mail; nobody can change an answer until it is taken
 * back.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `period_not_over`, `incomplete`.
 */
export const handOverReport = command({
  action: "report.hand_over",
  input: HandOverReport,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ inHand, organisationId, reportId, address }, _input, { now }) => {
    const decided = handOver(inHand, now);
    if (isRefused(decided)) {
      return decided;
    }
    if (reportId === null) {
      return refuse({ code: "incomplete", missing: [] });
    }
    return {
      happened: { organisationId, subject: `report/${address.organisation}/${address.period}`, detail: {} },
      entry: null,
      saved: { reportId, organisationId, address, at: decided.at },
    };
  },
  save: async (writer, { reportId, organisationId, address, at }, { viewer }) => {
    const id = newId();
    await writer
      .insert(handover)
      .values({ id, reportId, organisationId, handedOverBy: viewer.personId, handedOverAt: at });
    await tellOfficers(writer, viewer, { ...address, organisationId, handoverId: id });
    return { handedOverAt: at };
  },
});
