import { z } from "zod";
import { command } from "#db/command.ts";
import { printedLine } from "#db/commands/printed-line.ts";
import { sha256 } from "#db/hash.ts";
import { newId } from "#db/id.ts";
import { orderReceipts } from "#db/mail/receipt-letter.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { revision } from "#db/schema/report.ts";
import { checkOwnPassword } from "#db/sign-in/step-up.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";
import { isRefused } from "#domain/refusal.ts";
import { CERTIFYING_STATEMENT, fileReport } from "#domain/report/file.ts";

const FileReport = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  name: printedLine("Enter your name as it should stand on the report"),
  role: printedLine("Enter your role at the company"),
  agreed: z.literal("yes", "Tick the statement to certify the report"),
  password: z.string().min(1, "Enter your password"),
});

/**
 * The certifying officer files what was handed over: one immutable revision and one entry of the record, together.
 *
 * Refuses: `wrong_password`, `too_many_attempts`, `already_filed`, `not_handed_over`, `filing_not_open`,
 * `period_not_over`, `incomplete`.
 */
export const fileCompanyReport = command({
  action: "report.certify",
  input: FileReport,
  prove: (viewer, { password }) => checkOwnPassword(viewer, password),
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (draft, { name, role }, { now, viewer }) => {
    const certified = { name, role, statement: CERTIFYING_STATEMENT };
    const filed = fileReport(draft.inHand, certified, { now, sha256 });
    if (isRefused(filed)) {
      return filed;
    }
    const { organisationId, address, reportId, signatory } = draft;
    const document = parseDocument("report_filed", {
      organisation: address.organisation,
      period: address.period,
      edition: signatory.edition.key,
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
        signer: `${name}, ${role}, for ${draft.organisationName}`,
      },
      saved: { filed, reportId, organisationId, certifiedBy: viewer.personId, address },
    };
  },
  save: async (writer, { filed, reportId, organisationId, certifiedBy, address }, { viewer }, appended) => {
    if (appended === null || reportId === null) {
      throw new Error("a report is filed on the record, or not at all");
    }
    await writer.insert(revision).values({
      id: newId(),
      reportId,
      organisationId,
      number: filed.revision,
      content: filed,
      contentDigest: filed.contentDigest,
      certifiedBy,
      filedAt: appended.time,
      programme: appended.programme,
      entryPosition: appended.position,
    });
    await orderReceipts(writer, viewer, { ...address, organisationId, revision: filed.revision });
    return { revision: filed.revision, position: appended.position, leafHash: appended.leafHash, time: appended.time };
  },
});
