import { notFound } from "next/navigation";
import { requirePerson } from "#app/_http/viewer.ts";
import { type DeskReport, deskReport } from "#db/queries/desk-report.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";

export interface ReportParams {
  readonly programme: string;
  readonly company: string;
  readonly period: string;
}

/** The parameter that says on the page after it which section was just saved. */
export type SavedParams = Promise<{ readonly saved?: string | string[] }>;

/** A desk page's report, who is looking, and the words and addresses that each of its pages needs. */
export interface OpenReport {
  readonly viewer: PersonViewer;
  readonly report: DeskReport;
  readonly label: string;
  readonly home: string;
  /** The section that was saved just before, as the address says; null when it says none. */
  readonly saved: string | null;
}

const NOTHING_SAVED: SavedParams = Promise.resolve({});

/** Loads the report of a desk page; sends a stranger to sign in, and anybody it is not for to the 404. */
export async function openReport(
  params: Promise<ReportParams>,
  page = "",
  after: SavedParams = NOTHING_SAVED,
): Promise<OpenReport> {
  const { programme, company, period } = await params;
  const { saved } = await after;
  const home = `/desk/${programme}/${company}/${period}`;
  const viewer = await requirePerson(`${home}${page}`);
  const key = PeriodKey.safeParse(period);
  const report = key.success ? await deskReport(viewer, { programme, organisation: company, period }) : null;
  if (!key.success || report === null) {
    notFound();
  }
  return { viewer, report, label: periodOf(key.data).label, home, saved: typeof saved === "string" ? saved : null };
}

/** The desk that a report lies on, as the frame names it. */
export function deskOf({ report }: OpenReport) {
  const { programme, organisation } = report.address;
  return { programme, organisation, name: report.organisationName };
}
