import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { endRestatement } from "#db/commands/end-restatement.ts";
import { printedText, SIGNING } from "#db/commands/printed-line.ts";
import { newId } from "#db/id.ts";
import { restatementInHand } from "#db/queries/restatement.ts";
import { handover } from "#db/schema/report.ts";
import { reportWithdrawal } from "#db/schema/restatement.ts";
import { checkOwnPassword } from "#db/sign-in/step-up.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";
import { refuse } from "#domain/refusal.ts";
import { WITHDRAWING_STATEMENT } from "#domain/report/withdraw.ts";

const WithdrawReport = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  reason: printedText("Say why the report is withdrawn"),
  ...SIGNING,
});

/**
 * The officer takes the filed report back: what it claimed is claimed no more, what was filed stays on the record. Its
 * answers can be written on, and filed anew.
 *
 * Refuses: `wrong_password`, `too_many_attempts`, `not_filed`.
 */
export const withdrawReport = command({
  action: "report.withdraw",
  input: WithdrawReport,
  prove: (viewer, { password }) => checkOwnPassword(viewer, password),
  load: restatementInHand,
  about: ({ found }) => ({ kind: "organisation", organisationId: found.organisationId }),
  decide: ({ found, standing, prepared }, { name, role, reason }, { viewer }) => {
    const { organisationId, reportId, address } = found;
    if (standing === null || reportId === null) return refuse({ code: "not_filed" });
    const document = parseDocument("report_withdrawn", {
      organisation: address.organisation,
      period: address.period,
      revision: standing.revision,
      reason,
      withdrawn: { name, role, statement: WITHDRAWING_STATEMENT },
    });
    const subject = subjectOf({ kind: "report_withdrawn", document });
    return {
      happened: { organisationId, subject, detail: { revision: standing.revision } },
      entry: {
        kind: "report_withdrawn",
        document,
        programme: address.programme,
        subject,
        signer: `${name}, ${role}, for ${found.organisationName}`,
      },
      saved: {
        row: { reportId, organisationId, revision: standing.revision, withdrawnBy: viewer.personId },
        prepared: prepared?.id ?? null,
      },
    };
  },
  save: async (writer, { row, prepared }, { now, viewer }, appended) => {
    if (appended === null) throw new Error("a report is withdrawn on the record, or not at all");
    const { time, programme, position } = appended;
    const by = { personId: viewer.personId, at: now };
    if (prepared !== null) await endRestatement(writer, prepared, { ...by, ending: "dropped" });
    await writer
      .insert(reportWithdrawal)
      .values({ ...row, id: newId(), withdrawnAt: time, programme, entryPosition: position });
    await writer
      .update(handover)
      .set({ takenBackBy: by.personId, takenBackAt: by.at })
      .where(and(eq(handover.reportId, row.reportId), isNull(handover.takenBackAt)));
    return { revision: row.revision, position, leafHash: appended.leafHash, time };
  },
});
