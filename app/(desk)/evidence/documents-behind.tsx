import type { OpenReport } from "#app/(desk)/load-report.ts";
import { evidenceName } from "#domain/evidence/item.ts";

interface Props {
  readonly open: OpenReport;
  /** What they support, by the key that documents name it by. */
  readonly support: string;
}

/** The documents behind one answer, beside the section where it is written. */
export function DocumentsBehind({ open, support }: Props) {
  const { report, home } = open;
  const behind = report.draft.evidence.filter(({ description }) => description.supports.includes(support));
  return (
    <div className="side-block">
      <h2>Documents</h2>
      {behind.length === 0 ? (
        <p>None stands behind this answer.</p>
      ) : (
        <ul>
          {behind.map((item) => (
            <li key={item.id}>
              {evidenceName(item)}: <a href={`${home}/evidence/${evidenceName(item)}`}>{item.description.title}</a>
            </li>
          ))}
        </ul>
      )}
      {report.may.write && (
        <p>
          <a href={`${home}/evidence/hand-in?supports=${encodeURIComponent(support)}`}>Hand in a document for it</a>
        </p>
      )}
    </div>
  );
}
