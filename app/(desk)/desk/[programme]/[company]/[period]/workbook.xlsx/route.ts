import { fileRoute } from "#app/_http/file-route.ts";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { workbookFile } from "#app/(desk)/workbook/workbook-file.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { reportWorkbook } from "#db/queries/waiting-import.ts";

/** The company's report as a workbook to fill in elsewhere, confidential notes included. */
export const GET = fileRoute<ReportParams>(async (viewer, { programme, company, period }) => {
  const address = { programme, organisation: company, period };
  const report = await deskReport(viewer, address);
  const workbook = await reportWorkbook(viewer, address);
  if (report === null || workbook === null) return null;
  return {
    bytes: workbookFile(report, workbook.history),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `${company}-${period}.xlsx`,
  };
});
