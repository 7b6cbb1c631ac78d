import type { DatedReport } from "#db/queries/deadlines.ts";
import { counted, type Datum, type PublicTable } from "#domain/data/public-table.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { periodOf } from "#domain/framework/period.ts";

/** Reports with their deadlines, one a row. */
export function deadlinesTable(
  { key, caption }: { readonly key: string; readonly caption: string },
  reports: readonly DatedReport[],
  base: string,
): PublicTable {
  return {
    key,
    caption,
    columns: [
      { key: "company", head: "Company", about: "The signatory's name." },
      { key: "period", head: "Period", about: "What the report is about." },
      { key: "status", head: "Where it stands", about: "Filed, filed late, due, overdue, extended or not required." },
      { key: "deadline", head: "Deadline", about: "Up to when filing is in time, extensions and outages counted." },
      { key: "extensions", head: "Extensions", about: "How often the steward put the date off." },
      { key: "days_late", head: "Days late", about: "For what was filed late; 0 is the due day, after the hour." },
    ],
    rows: reports.map(({ company, name, period, status, deadline, extensions }) => ({
      key: `${company}/${period}`,
      cells: [
        { kind: "link", href: `${base}/companies/${company}`, text: name },
        { kind: "link", href: `${base}/companies/${company}/${period}`, text: periodOf(period).label },
        { kind: "choice", code: status.status, words: deadlineWords(status) },
        { kind: "moment", moment: deadline },
        counted(extensions),
        daysLate(status),
      ],
    })),
  };
}

function daysLate(status: DatedReport["status"]): Datum {
  return status.status === "filed_late" ? counted(status.daysLate) : null;
}
