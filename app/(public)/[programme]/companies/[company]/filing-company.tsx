import { commitmentNames } from "#app/(public)/[programme]/companies/[company]/commitment-names.ts";
import { FiguresAndPromises } from "#app/(public)/[programme]/companies/[company]/figures-and-promises.tsx";
import { FiledAnswer } from "#app/(public)/[programme]/companies/[company]/filed-answer.tsx";
import { PeriodFacts } from "#app/(public)/[programme]/companies/[company]/period-facts.tsx";
import { ResponseHistory } from "#app/(public)/[programme]/companies/[company]/response-history.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { CommitmentChanges } from "#components/report/commitment-changes.tsx";
import { ReportArchive } from "#components/report/report-archive.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FilingCompany as Company, ShownPeriod } from "#db/queries/filing-company.ts";
import { unansweredSentence } from "#domain/comparison/unanswered-words.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { periodOf } from "#domain/framework/period.ts";
import { answeredWords } from "#domain/report/answered-words.ts";

interface Props {
  readonly company: Company;
  readonly name: string;
  readonly base: string;
  readonly path: string;
}

/** A signatory that files here: its latest report, how its answers went over time, and all its reports. */
export function FilingCompany({ company, name, base, path }: Props) {
  const { signatory, latest, lastFiled, periods } = company;
  return (
    <>
      {latest !== null && latest !== lastFiled && <NotFiled path={path} period={latest} base={base} />}
      {lastFiled !== null && (
        <FiledInFull
          commitments={signatory.edition.commitments}
          path={path}
          period={lastFiled}
          base={base}
          title={latest === lastFiled ? null : "The last report filed"}
        />
      )}
      <Section id="over-time" intro="Latest period first. A mark leads to the answer." title="Period by period">
        {periods.length === 0 ? (
          <Missing word="No period has been opened for this company." />
        ) : (
          <ResponseHistory commitments={signatory.edition.commitments} name={name} path={path} periods={periods} />
        )}
      </Section>
      <Legend family="filed" />
      {signatory.adoption.changes.length > 0 && (
        <Section
          id="commitments-changed"
          intro="Latest first. A change holds for periods that begin after its day; it is public at once, and stays."
          title="Commitments changed"
        >
          <CommitmentChanges
            changes={signatory.adoption.changes.toReversed()}
            commitments={commitmentNames(signatory.edition, base)}
            company={name}
            base={base}
          />
        </Section>
      )}
      <FiguresAndPromises company={company} name={name} path={path} base={base} />
      <Section id="reports" title="All reports">
        {periods.length === 0 ? (
          <Missing word="None yet." />
        ) : (
          <ReportArchive
            answeredHead="Answered"
            caption={`Reports of ${name}, latest first`}
            reports={periods.map((period) => ({
              key: period.key,
              title: periodOf(period.key).label,
              href: `${path}/${period.key}`,
              origin: period.revisions.length === 0 ? "Nothing filed" : "Filed by the company",
              when: deadlineWords(period.status),
              answered: answeredWords(period.responses.length, period.adopted.length),
            }))}
            whenHead="Deadline"
          />
        )}
      </Section>
    </>
  );
}

interface PeriodProps {
  readonly period: ShownPeriod;
  readonly base: string;
  readonly path: string;
}

/** The period that is over and has no report: what that means, once, and not commitment by commitment. */
function NotFiled({ period, base, path }: PeriodProps) {
  const unanswered = period.cells.find((cell) => cell.state.state !== "not_adopted");
  return (
    <>
      <PeriodFacts href={`${path}/${period.key}`} period={period} base={base} />
      {unanswered !== undefined && (
        <p className="mt-5 mb-10">
          <Missing word={unansweredSentence(unanswered.state)} />
        </p>
      )}
    </>
  );
}

interface InFullProps extends PeriodProps {
  readonly commitments: Company["signatory"]["edition"]["commitments"];
  readonly title: string | null;
}

function FiledInFull({ period, commitments, base, path, title }: InFullProps) {
  return (
    <section aria-labelledby="answers-title" className="mt-6">
      <h2 className={title === null ? "sr-only" : "section-title"} id="answers-title">
        {title ?? periodOf(period.key).label}
      </h2>
      <PeriodFacts href={`${path}/${period.key}`} period={period} base={base} />
      <div className="mt-6">
        {commitments.map((commitment) => (
          <FiledAnswer commitment={commitment} key={commitment.key} period={period} base={base} />
        ))}
      </div>
    </section>
  );
}
