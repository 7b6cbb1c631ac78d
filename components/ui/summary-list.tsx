import type { ReactNode } from "react";

export interface SummaryAction {
  readonly href: string;
  readonly text: string;
  /** What the action is about, for those who hear the link on its own. */
  readonly about: string;
}

export interface SummaryRow {
  readonly term: string;
  readonly description: ReactNode;
  readonly action?: SummaryAction | undefined;
}

/** Questions and their answers, each with a way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="rows rows-summary">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.description}</dd>
          {row.action !== undefined && (
            <dd>
              <a href={row.action.href}>
                {row.action.text}
                <span className="sr-only"> {row.action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
