import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { workbookImport } from "#db/schema/workbook.ts";
import { isRefused } from "#domain/refusal.ts";
import { refusalToWrite } from "#domain/report/save-answers.ts";
import { MOST_PROBLEMS, type WorkbookProblem } from "#domain/report/workbook/problem.ts";

const MOST_CHANGES = 10_000;

const UploadWorkbook = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  changes: z
    .array(
      z.strictObject({
        section: z.string(),
        field: z.string(),
        value: z.string(),
        basedOn: z.int().nonnegative(),
      }),
    )
    .max(MOST_CHANGES),
  problems: z.array(z.custom<WorkbookProblem>(isProblem)).max(MOST_PROBLEMS + 1),
});

function isProblem(sent: unknown): boolean {
  return typeof sent === "object" && sent !== null && "code" in sent && typeof sent.code === "string";
}

/**
 * Keeps what an uploaded workbook says until its uploader decides on it; nothing of the report changes. The same
 * person's earlier upload to the report is put aside, and everybody's that is seven days old emptied.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`.
 */
export const uploadWorkbook = command({
  action: "report.upload_workbook",
  input: UploadWorkbook,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId, inHand, address: { organisation, period } }, { changes, problems }) => {
    const refusal = refusalToWrite(inHand);
    if (isRefused(refusal)) return refusal;
    return {
      happened: {
        organisationId,
        subject: `report/${organisation}/${period}`,
        detail: { changes: changes.length, problems: problems.length },
      },
      entry: null,
      saved: { id: newId(), organisationId, period, content: { changes, problems } },
    };
  },
  save: async (writer, saved, { now, viewer }) => {
    await writer.execute(sql`select private.expire_workbook_imports()`);
    await writer
      .update(workbookImport)
      .set({ content: null, endedAt: now, endedHow: "put_aside" })
      .where(
        and(
          eq(workbookImport.organisationId, saved.organisationId),
          eq(workbookImport.period, saved.period),
          eq(workbookImport.uploadedBy, viewer.personId),
          isNull(workbookImport.endedAt),
        ),
      );
    await writer.insert(workbookImport).values({ ...saved, uploadedBy: viewer.personId, uploadedAt: now });
    return { importId: saved.id };
  },
});
