import type { ReactNode } from "react";

export interface DefinitionRow {
  readonly term: string;
  readonly description: ReactNode;
}

export function DefinitionRows({ rows }: { readonly rows: readonly DefinitionRow[] }) {
  return (
    <dl className="rows">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.description}</dd>
        </div>
      ))}
    </dl>
  );
}
