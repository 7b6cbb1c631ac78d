import { commitmentNames } from "#app/(public)/[programme]/companies/[company]/commitment-names.ts";
import { FiguresOverTime } from "#components/report/figures-over-time.tsx";
import { PromiseRecord } from "#components/report/promise-record.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FilingCompany } from "#db/queries/filing-company.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";

interface Props {
  readonly company: FilingCompany;
  readonly name: string;
  readonly base: string;
  readonly path: string;
}

/** What all reports of a company say in figures and promises; nothing where no report was asked for any. */
export function FiguresAndPromises({ company, name, base, path }: Props) {
  const { parts, periods, latest, signatory, today } = company;
  const over = periods.filter(({ key }) => latest !== null && comparePeriods(key, latest.key) <= 0);
  return (
    <>
      {parts.figures.length > 0 && (
        <Section
          id="figures"
          intro={`Latest period first. ${name} reports these numbers of itself; who certified each, and how it was counted, stands in the report of its period.`}
          title="Figures over time"
        >
          <FiguresOverTime
            caption={`Figures of ${name} by period, latest first`}
            figures={parts.figures}
            periods={over.map(({ key, revisions }) => ({
              key,
              isFiled: revisions.length > 0,
            }))}
            products={periods[0]?.names.products ?? []}
            zone={signatory.joining.zone}
          />
        </Section>
      )}
      {parts.promises.length > 0 && (
        <Section id="promises" title="Promises">
          <PromiseRecord
            answers={parts.answers}
            asOf={today}
            commitments={commitmentNames(signatory.edition, base)}
            periodHref={(period) => `${path}/${period}`}
            promises={parts.promises}
          />
        </Section>
      )}
    </>
  );
}
