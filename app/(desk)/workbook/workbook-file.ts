import { readXlsx } from "#app/_files/xlsx/read-xlsx.ts";
import { writeXlsx } from "#app/_files/xlsx/write-xlsx.ts";
import type { SentFile } from "#app/_http/file-route.ts";
import { workbookReading, workbookSections } from "#app/(desk)/workbook/workbook-sections.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import type { ReportHistory } from "#domain/report/workbook/import.ts";
import { workbookOf } from "#domain/report/workbook/layout.ts";
import { readWorkbook, type WorkbookSays } from "#domain/report/workbook/read.ts";

/** The workbook of a report as it stands. */
export function workbookFile(report: DeskReport, history: ReportHistory): Uint8Array<ArrayBuffer> {
  const { label } = periodOf(PeriodKey.parse(report.address.period));
  const title = `${report.organisationName}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return writeXlsx(workbookOf(report.address, title, workbookSections(report, history), GUIDANCE));
}

/** What a file that somebody sent says of the report. */
export async function readWorkbookFile(
  sent: SentFile["file"],
  report: DeskReport,
  history: ReportHistory,
): Promise<WorkbookSays> {
  if (typeof sent === "string") return { changes: [], problems: [{ code: sent }] };
  const read = await readXlsx(sent);
  if ("problem" in read) return { changes: [], problems: [{ code: read.problem }] };
  return readWorkbook(read, workbookReading(report, history));
}

const GUIDANCE = [
  "This workbook holds your report as it stood when you downloaded it, a sheet a section. It holds your confidential notes too: keep it where you keep those.",
  "Fill in the yellow cells of column B. Everything else is locked; if something is typed there all the same, the register says so and takes nothing.",
  "Where there is a list, choose from it. Write a day as 2027-03-31. Formulas are not taken: paste their values.",
  "Do not rename, add or remove a sheet.",
  "Then upload the file on the page you downloaded it from. You see every change, field by field, before anything is applied; what a colleague changed meanwhile is shown beside yours.",
] as const;
