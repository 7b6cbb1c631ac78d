import { SourceNote } from "#components/report/source-note.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Section } from "#components/ui/section.tsx";
import type { JointAccount } from "#db/queries/joint-accounts.ts";
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
        <article key={account.key}>
          <h3>{rows.find((row) => row.commitment === account.commitment)?.title ?? account.commitment}</h3>
          <ProseText text={account.summary} />
          {account.figures.map((figure) => (
            <p key={figure.name}>
              {figure.name}: {figure.valueWords ?? figure.value} ({figure.unit}
              {figure.qualifier !== null && `; ${figure.qualifier}`})
            </p>
          ))}
          {account.limits !== null && <p>Limits: {account.limits}</p>}
          {account.scope !== null && <p>Scope: {account.scope}</p>}
          <SourceNote check={account.check} checkedAgainst={account.checkedAgainst} sources={account.sources} />
        </article>
      ))}
    </Section>
  );
}
