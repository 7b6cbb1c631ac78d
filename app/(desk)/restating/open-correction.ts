import { notFound } from "next/navigation";
import { type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { type DeskRestatement, deskRestatement } from "#db/queries/restatement.ts";
import type { ChangeNames } from "#domain/report/change-words.ts";
import type { FiledReport } from "#domain/report/file.ts";

/** A filed report that stands, opened to be corrected or withdrawn. */
export interface OpenCorrection {
  readonly open: OpenReport;
  readonly correction: DeskRestatement;
  readonly standing: FiledReport;
  readonly names: ChangeNames;
}

/** Loads it for one of its pages; nothing is there while no report stands. */
export async function openCorrection(params: Promise<ReportParams>, page: string): Promise<OpenCorrection> {
  const open = await openReport(params, page);
  const correction = await deskRestatement(open.viewer, open.report.address);
  if (correction === null || correction.standing === null) notFound();
  const { scope, signatory } = correction.found;
  return {
    open,
    correction,
    standing: correction.standing,
    names: {
      commitments: signatory.edition.commitments.map(({ key, short: name }) => ({ key, name })),
      indicators: scope.indicators,
      mitigations: scope.mitigations,
      products: scope.products,
    },
  };
}
