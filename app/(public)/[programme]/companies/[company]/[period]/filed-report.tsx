import { FiledParts } from "#app/(public)/[programme]/companies/[company]/[period]/filed-parts.tsx";
import { ReportOnRecord } from "#app/(public)/[programme]/companies/[company]/[period]/report-on-record.tsx";
import { Tombstone } from "#app/(public)/[programme]/companies/[company]/[period]/tombstone.tsx";
import { commitmentNames } from "#app/(public)/[programme]/companies/[company]/commitment-names.ts";
import { FiledAnswer } from "#app/(public)/[programme]/companies/[company]/filed-answer.tsx";
import { PeriodFacts } from "#app/(public)/[programme]/companies/[company]/period-facts.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FiledPeriodPage } from "#db/queries/company-period.ts";
import { standsWords } from "#domain/comparison/company-summary.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { answeredSentence } from "#domain/report/answered-words.ts";

interface Props {
  readonly shown: FiledPeriodPage;
  readonly base: string;
  readonly companyPath: string;
}

/** A company's report on a period, whole; or where it stands while nothing is filed. */
export function FiledReport({ shown, base, companyPath }: Props) {
  const { company, signatory, period, earlier, later } = shown;
  const { label } = periodOf(period.key);
  const { commitments } = signatory.edition;
  const adopted = commitments.filter(({ key }) => period.adopted.includes(key));
  const notAdopted = commitments.filter(({ key }) => !period.adopted.includes(key));
  return (
    <>
      <PageHeading
        deck={
          <>
            The report <b>{standsWords(period.status)}</b>. {answeredSentence(period.responses.length, adopted.length)}
          </>
        }
        title={`${company.name}, ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`}
        trail={[
          { text: "Companies", href: `${base}/companies` },
          { text: company.name, href: companyPath },
          { text: label },
        ]}
      />
      {period.withdrawal !== null && period.revisions.length === 0 && (
        <Tombstone base={base} withdrawal={period.withdrawal} zone={period.deadline.zone} />
      )}
      <PeriodFacts period={period} base={base} />
      <section aria-labelledby="answers-title" className="mt-6">
        <h2 className="sr-only" id="answers-title">
          Answers
        </h2>
        {adopted.map((commitment) => (
          <FiledAnswer commitment={commitment} key={commitment.key} period={period} base={base} />
        ))}
      </section>
      {notAdopted.length > 0 && (
        <Section id="not-adopted" intro="The report says nothing of these." title="Commitments not adopted">
          {notAdopted.map((commitment) => (
            <FiledAnswer commitment={commitment} key={commitment.key} period={period} base={base} />
          ))}
        </Section>
      )}
      <FiledParts
        commitments={commitmentNames(signatory.edition, base)}
        company={company.name}
        companyKey={company.key}
        period={period}
        base={base}
      />
      <ReportOnRecord edition={signatory.edition} period={period} base={base} />
      <Legend family="filed" />
      <Pagination
        label="Other periods"
        next={later === null ? undefined : linkTo(companyPath, later)}
        previous={earlier === null ? undefined : linkTo(companyPath, earlier)}
      />
    </>
  );
}

function linkTo(companyPath: string, key: PeriodKey) {
  return { href: `${companyPath}/${key}`, text: capitalised(periodOf(key).label) };
}
