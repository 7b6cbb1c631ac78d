import { DataTable } from "#components/ui/data-table.tsx";

export interface ArchivedReport {
  readonly key: string;
  /** "Half-year to June 2026". */
  readonly title: string;
  readonly href: string;
  /** "Filed", or "Relayed from Thorn". */
  readonly origin: string;
  /** A deadline in words, or the day it was published. */
  readonly when: string;
  readonly answered: string;
}

interface Props {
  readonly caption: string;
  readonly whenHead: string;
  readonly answeredHead: string;
  readonly reports: readonly ArchivedReport[];
}

/** All reports of a signatory, latest first. */
export function ReportArchive({ caption, whenHead, answeredHead, reports }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "report", head: "Report" },
        { key: "origin", head: "Origin" },
        { key: "when", head: whenHead },
        { key: "answered", head: answeredHead },
      ]}
      isCaptionHidden
      rows={reports.map((report) => ({
        key: report.key,
        cells: [
          <a href={report.href} key="link">
            {report.title}
          </a>,
          report.origin,
          report.when,
          report.answered,
        ],
      }))}
    />
  );
}
