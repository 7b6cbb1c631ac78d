import type { MatrixColumn } from "#domain/comparison/matrix.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";

/** A signatory's name and, where the calendar binds, where its report stands. */
export function ColumnHead({ column, href }: { readonly column: MatrixColumn; readonly href: string | undefined }) {
  const { deadline } = column;
  return (
    <>
      {href === undefined ? (
        <span className="matrix-company">{column.name}</span>
      ) : (
        <a className="matrix-company" href={href}>
          {column.name}
        </a>
      )}
      {deadline !== null && (
        <span className="matrix-due" data-tone={isLate(deadline.status) ? "warn" : undefined}>
          {deadlineWords(deadline)}
        </span>
      )}
      {column.periodLabel !== null && <span className="matrix-due">{column.periodLabel}</span>}
      {column.note !== null && <span className="matrix-due">{column.note}</span>}
    </>
  );
}

function isLate(status: string): boolean {
  return status === "overdue_since" || status === "filed_late";
}
