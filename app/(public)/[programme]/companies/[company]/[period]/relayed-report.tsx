import { ClaimRow } from "#components/report/claim-row.tsx";
import { RelayedClaimView } from "#components/report/relayed-claim-view.tsx";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { RelayedAccountPage } from "#db/queries/company-period.ts";
import type { RelayedClaim } from "#domain/report/relayed-account.ts";
import {
  accountPeriodWords,
  accountPublishedWords,
  accountTitle,
  claimCountWords,
  isUnread,
  tellsWords,
} from "#domain/report/relayed-account.ts";

interface Props {
  readonly shown: RelayedAccountPage;
  readonly base: string;
  readonly companyPath: string;
}

/** One relayed account, whole: who tells it, what it covers, every claim and figure with its limits and sources. */
export function RelayedReport({ shown, base, companyPath }: Props) {
  const { company, account, sources, isSignatory } = shown;
  const { report, source, claims } = account;
  const title = accountTitle(account);
  return (
    <>
      <PageHeading
        deck={
          <>
            <b>{tellsWords(company.name, source)}</b>, {accountPublishedWords(report)}. Relayed from a public source;{" "}
            {company.name} did not file it here.{!isSignatory && ` ${company.name} is not a signatory.`}
          </>
        }
        title={`${company.name}: ${title}`}
        trail={[
          { text: "Companies", href: `${base}/companies` },
          { text: company.name, href: companyPath },
          { text: title },
        ]}
      />
      <AccountFacts account={account} base={base} />
      <Section
        id="claims"
        intro="In the compilers' words. Which commitment a claim stands under is the compilers' judgement."
        title="What it says"
      >
        {isUnread(account) && (
          <p className="missing">
            Not captured: this report exists, but its passages could not be read, so no claim or figure is relayed from
            it. That is not to say that it makes none.
          </p>
        )}
        {claims.map((told) => (
          <Claim key={told.key} base={base} shown={shown} told={told} />
        ))}
      </Section>
      <Section id="sources" title="Sources">
        <SourceList sources={sources} />
      </Section>
    </>
  );
}

function AccountFacts({ account, base }: Pick<RelayedAccountPage, "account"> & { readonly base: string }) {
  const { report, cited, entry } = account;
  const row = (term: string, text: string | null) => (text === null ? [] : [{ term, description: text }]);
  return (
    <DefinitionRows
      rows={[
        ...row("What was read", claimCountWords(account)),
        ...row("Period", [accountPeriodWords(report), report.periodNote].filter((one) => one !== null).join(". ")),
        ...row("Publication", report.publishedNote),
        ...row("Scope", report.scope),
        ...row("Note", report.note),
        ...row(
          "Baseline",
          report.baseline ? "From before the commitments; to compare with, not an answer to them." : null,
        ),
        ...(report.document === null
          ? []
          : [
              {
                term: "Document it tells of",
                description: (
                  <a href={report.document} rel="noreferrer nofollow">
                    {report.document}
                  </a>
                ),
              },
            ]),
        { term: "Source", description: <SourceNote {...cited} /> },
        { term: "On the record", description: <a href={`${base}/record/${entry}`}>Entry {entry}</a> },
      ]}
    />
  );
}

interface ClaimProps {
  readonly told: RelayedClaim;
  readonly shown: RelayedAccountPage;
  readonly base: string;
}

function Claim({ told, shown: { commitments, company, account }, base }: ClaimProps) {
  const commitment = commitments.find(({ key }) => key === told.claim.commitment);
  if (commitment === undefined) return null;
  return (
    <ClaimRow
      aside={
        <>
          <a href={`${base}/principles/${commitment.principle}#${commitment.key}`}>{commitment.title}</a>
          <p className="mt-1">{commitment.summary}</p>
        </>
      }
      cell={{
        company: company.key,
        commitment: commitment.key,
        state: { family: "compiled", state: "relayed", accounts: 1 },
        assurance: null,
        isDisputed: false,
        isRestated: false,
      }}
      id={commitment.key}
      title={commitment.short}
    >
      <RelayedClaimView
        about={commitment.short}
        reportScope={account.report.scope}
        lead={<b>{tellsWords(company.name, account.source)}</b>}
        told={told}
      />
    </ClaimRow>
  );
}
