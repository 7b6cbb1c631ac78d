import type { ReactNode } from "react";
import { supportNames } from "#app/(public)/[programme]/companies/[company]/[period]/support-names.ts";
import { Attestations, WHAT_AN_ATTESTATION_IS } from "#components/report/attestations.tsx";
import { CheckAFile } from "#components/report/check-a-file.tsx";
import type { CommitmentName } from "#components/report/commitment-names.ts";
import { FiledEvidenceList, WHAT_FILED_EVIDENCE_IS } from "#components/report/filed-evidence.tsx";
import { ProductsScope } from "#components/report/products-scope.tsx";
import { PromiseAnswers } from "#components/report/promise-answers.tsx";
import { PromisesMade } from "#components/report/promises-made.tsx";
import { ReportedFigures } from "#components/report/reported-figures.tsx";
import { SaidBy } from "#components/report/said-by.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ShownPeriod } from "#db/queries/filing-company.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly period: ShownPeriod;
  readonly company: string;
  readonly companyKey: string;
  readonly base: string;
  readonly commitments: readonly CommitmentName[];
}

/** What a filed report holds besides its answers, block by block, each with who says so; nothing where nothing was asked. */
export function FiledParts({ period, company, companyKey, base, commitments }: Props) {
  const { parts, names, deadline } = period;
  const current = period.revisions.at(-1);
  if (current === undefined || (current.productsInScope === null && parts.figures.length === 0)) return null;
  const { zone } = deadline;
  const saidBy = (
    <SaidBy
      certified={current.certified}
      company={company}
      entry={{ position: current.entry, href: `${base}/record/${current.entry}` }}
      on={dayOfInstantWords(current.filedAt, zone)}
    />
  );
  const listed = (things: readonly unknown[], none: string, shown: ReactNode) =>
    things.length === 0 ? <Missing word={none} /> : shown;
  return (
    <>
      {parts.figures.length > 0 && (
        <Section id="figures" title="Figures">
          <ReportedFigures
            caption={`Figures that ${company} reports for the period`}
            figures={parts.figures}
            period={period.key}
            products={names.products}
            zone={zone}
          />
          {saidBy}
        </Section>
      )}
      {current.productsInScope !== null && (
        <Section id="products" title="Products in scope">
          <ProductsScope filed={current.productsInScope} products={names.products} />
          {saidBy}
        </Section>
      )}
      <Section id="promises-answered" title="Promises answered">
        {listed(
          parts.answered,
          "No promise of an earlier report is answered in this one.",
          <PromiseAnswers answered={parts.answered} commitments={commitments} />,
        )}
        {saidBy}
      </Section>
      <Section id="promises-made" title="Promises made">
        {listed(
          parts.made,
          "This report makes no promise.",
          <PromisesMade commitments={commitments} promises={parts.made} />,
        )}
        {saidBy}
      </Section>
      <Section id="attestations" intro={WHAT_AN_ATTESTATION_IS} title="Procedures attested without showing them">
        {listed(
          parts.attestations,
          "No procedure is attested in this report.",
          <Attestations attestations={parts.attestations} commitments={commitments} />,
        )}
        {saidBy}
      </Section>
      <Section id="evidence" intro={WHAT_FILED_EVIDENCE_IS} title="Evidence handed in">
        {listed(
          current.evidence,
          "No document was handed in with this report.",
          <FiledEvidenceList
            evidence={current.evidence}
            home={`${base}/companies/${companyKey}/${period.key}`}
            names={supportNames(period, commitments)}
          />,
        )}
        {current.evidence.length > 0 && (
          <CheckAFile
            documents={current.evidence.map((one) => ({
              name: `document ${evidenceName(one)}`,
              commitment: one.commitment,
              salt: one.disclosed?.salt ?? null,
            }))}
            found="Its salted hash went on the record when the report was filed."
          />
        )}
        {saidBy}
      </Section>
    </>
  );
}
