import { and, eq, gt, sql } from "drizzle-orm";
import { type Reader, readPrivately } from "#db/client.ts";
import { type DraftInHand, draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { workbookImport } from "#db/schema/workbook.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { type ImportPreview, previewOf, type ReportHistory } from "#domain/report/workbook/import.ts";
import type { WorkbookSays } from "#domain/report/workbook/read.ts";

/** A workbook that somebody uploaded and has not decided on. */
export interface WaitingImport extends WorkbookSays {
  readonly id: string;
  readonly uploadedAt: Instant;
}

/** What a report's workbook is made from, and the viewer's own upload that waits, with what it would change now. */
export interface ReportWorkbook {
  /** Every version of every field, by section. */
  readonly history: ReportHistory;
  readonly waiting: (WaitingImport & { readonly preview: ImportPreview }) | null;
}

/** The workbook's side of a report; null when it is not for this viewer. */
export function reportWorkbook(viewer: PersonViewer, address: ReportAddress): Promise<ReportWorkbook | null> {
  return readPrivately(viewer, async (db) => {
    const found = await draftInHand(db, viewer, address);
    if (found === undefined) return null;
    const { history } = found;
    const waiting = await waitingImport(db, viewer, found);
    return { history, waiting: waiting === null ? null : { ...waiting, preview: previewOf(waiting.changes, history) } };
  });
}

/** The viewer's own upload that waits at a report, the last one; null when there is none. */
export async function waitingImport(
  db: Reader,
  viewer: PersonViewer,
  { organisationId, address }: Pick<DraftInHand, "organisationId" | "address">,
): Promise<WaitingImport | null> {
  const found = await visible.workbookImports(
    db,
    viewer,
    and(
      eq(workbookImport.organisationId, organisationId),
      eq(workbookImport.period, address.period),
      eq(workbookImport.uploadedBy, viewer.personId),
      gt(workbookImport.uploadedAt, sql`clock_timestamp() - interval '7 days'`),
    ),
  );
  const last = found.at(-1);
  return last?.content ? { id: last.id, uploadedAt: instantIn(last.uploadedAt), ...last.content } : null;
}
