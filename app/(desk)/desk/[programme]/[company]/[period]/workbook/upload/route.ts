import { LARGEST_FILE } from "#app/_files/xlsx/file-limits.ts";
import { uploadRoute } from "#app/_http/file-route.ts";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { readWorkbookFile } from "#app/(desk)/workbook/workbook-file.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { reportWorkbook } from "#db/queries/waiting-import.ts";
import { isRefused } from "#domain/refusal.ts";

/** Reads an uploaded workbook and shows what it would change; nothing is applied by it. */
export const POST = uploadRoute<ReportParams>({
  field: "workbook",
  largest: LARGEST_FILE,
  page: pageOf,
  take: async (viewer, params, { file, key }) => {
    const address = { programme: params.programme, organisation: params.company, period: params.period };
    const report = await deskReport(viewer, address);
    const workbook = await reportWorkbook(viewer, address);
    if (report === null || workbook === null) return null;
    const says = report.may.write
      ? await readWorkbookFile(file, report, workbook.history)
      : { changes: [], problems: [] };
    const outcome = await uploadWorkbook(viewer, { ...address, ...says }, key);
    if (!isRefused(outcome)) return `${pageOf(params)}/changes`;
    return outcome.refused.code === "not_found" ? null : `${pageOf(params)}?refused=yes`;
  },
});

function pageOf({ programme, company, period }: ReportParams): string {
  return `/desk/${programme}/${company}/${period}/workbook`;
}
