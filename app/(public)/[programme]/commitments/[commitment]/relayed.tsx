import { RelayedClaimView } from "#components/report/relayed-claim-view.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CommitmentPage } from "#db/queries/commitment-page.ts";
import { accountPublishedWords, accountTitle, tellsWords } from "#domain/report/relayed-account.ts";

/** What public sources say of one commitment, company by company, each with its source. */
export function Relayed({ page, base }: { readonly page: CommitmentPage; readonly base: string }) {
  const { accounts, commitment, nameOf } = page;
  const { key, short } = commitment.fact;
  return (
    <Section
      id="over-time"
      intro="In the compilers’ words, from the sources named; latest first. Which commitment an account stands under is the compilers’ judgement. What is not here may have been published all the same."
      title="What is relayed"
    >
      {accounts.length === 0 && <Missing word="No account of it was found." />}
      {accounts.map((account) => {
        const { report, source } = account;
        const company = report.organisation;
        const name = company === null ? "Several companies together" : (nameOf.get(company) ?? company);
        return account.claims
          .filter(({ claim }) => claim.commitment === key)
          .map((claim) => (
            <RelayedClaimView
              about={`${short}, ${name}, ${accountTitle(account)}`}
              key={claim.key}
              lead={
                <>
                  <b>{tellsWords(name, source)}</b>:{" "}
                  {company === null ? (
                    accountTitle(account)
                  ) : (
                    <a href={`${base}/companies/${company}/${report.key}`}>{accountTitle(account)}</a>
                  )}
                  ; {accountPublishedWords(report)}
                </>
              }
              reportScope={report.scope}
              told={claim}
            />
          ));
      })}
    </Section>
  );
}
