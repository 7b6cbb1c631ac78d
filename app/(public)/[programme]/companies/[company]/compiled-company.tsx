import { AccountArchive } from "#app/(public)/[programme]/companies/[company]/account-archive.tsx";
import { CommitmentAccounts } from "#app/(public)/[programme]/companies/[company]/commitment-accounts.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CompiledCompany as Company } from "#db/queries/company-page.ts";
import { cellOf } from "#domain/comparison/period-cells.ts";

interface Props {
  readonly company: Company;
  readonly name: string;
  readonly base: string;
  readonly path: string;
}

/** A signatory of a compiled programme: what public sources say of each commitment, and which reports there are. */
export function CompiledCompany({ company: { signatory, accounts, cells, lookedBy, coverageWarning }, ...of }: Props) {
  return (
    <>
      <Section
        id="accounts"
        intro="In the compilers' words, from the sources named. Which commitment an account stands under is the compilers' judgement."
        title="What is relayed, commitment by commitment"
      >
        {signatory.edition.commitments.map((commitment) => (
          <CommitmentAccounts
            accounts={accounts}
            cell={cellOf(cells, commitment.key)}
            commitment={commitment}
            key={commitment.key}
            lookedBy={lookedBy}
            {...of}
          />
        ))}
      </Section>
      <Legend family="compiled" />
      <Section id="reports" intro={coverageWarning ?? undefined} title="Reports and statements relayed">
        <AccountArchive accounts={accounts} {...of} />
      </Section>
    </>
  );
}
