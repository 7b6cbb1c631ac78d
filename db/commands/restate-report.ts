import { z } from "zod";
import { command } from "#db/command.ts";
import { endRestatement } from "#db/commands/end-restatement.ts";
import { SIGNING } from "#db/commands/printed-line.ts";
import { sha256 } from "#db/hash.ts";
import { newId } from "#db/id.ts";
import { orderReceipts } from "#db/mail/receipt-letter.ts";
import { restatementInHand } from "#db/queries/restatement.ts";
import { revision } from "#db/schema/report.ts";
import { checkOwnPassword } from "#db/sign-in/step-up.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { RESTATING_STATEMENT, restate } from "#domain/report/restate.ts";

const RestateReport = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  /** The correction that the officer was looking at. */
  prepared: z.string().min(1),
  ...SIGNING,
});

/**
 * The officer signs the correction that waits: the next revision of the report, and one entry of the record, together.
 *
 * Refuses: `wrong_password`, `too_many_attempts`, `not_filed`, `nothing_prepared`, `restatement_stale`.
 */
export const restateCompanyReport = command({
  action: "report.restate",
  input: RestateReport,
  prove: (viewer, { password }) => checkOwnPassword(viewer, password),
  load: restatementInHand,
  about: ({ found }) => ({ kind: "organisation", organisationId: found.organisationId }),
  decide: ({ found, standing, edition, context, prepared }, input, { viewer }) => {
    const { organisationId, reportId, address } = found;
    if (standing === null || reportId === null) return refuse({ code: "not_filed" });
    if (prepared === null || prepared.id !== input.prepared) return refuse({ code: "nothing_prepared" });
    if (prepared.baseRevision !== standing.revision) return refuse({ code: "restatement_stale" });
    const certified = { name: input.name, role: input.role, statement: RESTATING_STATEMENT };
    const filed = restate(standing, prepared.content, certified, context, sha256);
    if (isRefused(filed)) return filed;
    const document = parseDocument("report_filed", {
      organisation: address.organisation,
      period: address.period,
      edition,
      ...filed,
    });
    const subject = subjectOf({ kind: "report_filed", document });
    return {
      happened: { organisationId, subject, detail: { revision: filed.revision, digest: filed.contentDigest } },
      entry: {
        kind: "report_filed",
        document,
        programme: address.programme,
        subject,
        signer: `${input.name}, ${input.role}, for ${found.organisationName}`,
      },
      saved: { filed, reportId, organisationId, certifiedBy: viewer.personId, address, prepared: prepared.id },
    };
  },
  save: async (writer, { filed, prepared, address, ...of }, { now, viewer }, appended) => {
    if (appended === null) throw new Error("a report is restated on the record, or not at all");
    await writer.insert(revision).values({
      ...of,
      id: newId(),
      number: filed.revision,
      content: filed,
      contentDigest: filed.contentDigest,
      filedAt: appended.time,
      programme: appended.programme,
      entryPosition: appended.position,
    });
    await endRestatement(writer, prepared, { personId: viewer.personId, at: now, ending: "signed" });
    await orderReceipts(writer, viewer, {
      ...address,
      organisationId: of.organisationId,
      revision: filed.revision,
    });
    return { revision: filed.revision, position: appended.position, leafHash: appended.leafHash, time: appended.time };
  },
});
