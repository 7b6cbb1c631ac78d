import { type FigureRow, FigureTable } from "#components/report/figure-table.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Section } from "#components/ui/section.tsx";
import type { JointAccount } from "#db/queries/joint-accounts.ts";
import { figureScopeWords, figureWords } from "#domain/comparison/figure-words.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";

interface Props {
  readonly accounts: readonly JointAccount[];
  readonly matrix: Matrix;
}

/** What is said of several companies together: it stands below the matrix, since it fits no single column. */
export function JointAccounts({ accounts, matrix }: Props) {
  const rows = matrix.groups.flatMap((group) => group.rows);
  return (
    <Section
      id="together"
      intro="These accounts do not say which company did what, so they stand in no column."
      title="Accounts of several companies together"
    >
      {accounts.map((account) => (
        <article className="prose" key={account.key}>
          <h3 className="inset-title">
            {rows.find((row) => row.commitment === account.commitment)?.title ?? account.commitment}
          </h3>
          <ProseText text={account.summary} />
          {account.figures.length > 0 && (
            <FigureTable
              caption="Figures in this account"
              heads={[{ key: "value", text: "Value" }]}
              rows={account.figures.map(figureRow)}
            />
          )}
          {account.limits !== null && <p>Limits: {account.limits}</p>}
          {account.scope !== null && <p>Scope: {account.scope}</p>}
          <SourceNote {...account.cited} />
        </article>
      ))}
    </Section>
  );
}

function figureRow(figure: JointAccount["figures"][number]): FigureRow {
  return { key: figure.name, indicator: figure.name, scope: figureScopeWords(figure), values: [figureWords(figure)] };
}
